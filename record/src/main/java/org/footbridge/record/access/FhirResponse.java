package org.footbridge.record.access;

import java.time.Duration;
import java.util.Optional;
import org.footbridge.facts.Unread.Cause;
import tools.jackson.databind.JsonNode;

/** What a FHIR server said to one read. */
public sealed interface FhirResponse {

    /** A resource, as JSON; a Bundle among them. */
    record Resource(JsonNode json) implements FhirResponse {}

    /** The server does not have it, or says so. */
    record Gone() implements FhirResponse {}

    /** It could not be read; a server that is busy may say when to come again. */
    record Failed(Cause cause, Optional<Duration> retryAfter) implements FhirResponse {
        public Failed(Cause cause) {
            this(cause, Optional.empty());
        }
    }
}
