package org.footbridge.prefetch.server;

import java.time.Duration;
import java.util.Optional;
import org.footbridge.facts.Unread.Cause;
import tools.jackson.databind.JsonNode;

/** What a FHIR server said to one read. */
public sealed interface Answer {

    /** A resource, as JSON; a Bundle among them. */
    record Resource(JsonNode json) implements Answer {}

    /** The server does not have it, or says so. */
    record Gone() implements Answer {}

    /** It could not be read; a server that is busy may say when to come again. */
    record Failed(Cause cause, Optional<Duration> retryAfter) implements Answer {
        public Failed(Cause cause) {
            this(cause, Optional.empty());
        }
    }
}
