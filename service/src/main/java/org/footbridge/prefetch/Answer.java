package org.footbridge.prefetch;

import org.footbridge.facts.Unread.Cause;
import tools.jackson.databind.JsonNode;

/** What a FHIR server said to one read. */
sealed interface Answer {

    /** A resource, as JSON; a Bundle among them. */
    record Resource(JsonNode json) implements Answer {}

    /** The server does not have it, or says so. */
    record Gone() implements Answer {}

    /** It could not be read. */
    record Failed(Cause cause) implements Answer {}
}
