package org.footbridge.prefetch;

import java.util.Map;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.prefetch.server.Answer;
import org.footbridge.prefetch.server.Outcome;
import tools.jackson.databind.JsonNode;

/** The four states of a prefetch key. They are never mixed up: only one of them says that there is nothing. */
sealed interface Given {

    /** The record system did not send the key. */
    record Absent() implements Given {}

    /** It sent null: it looked, and there is nothing. */
    record NoData() implements Given {}

    /** It sent an OperationOutcome, or something that is no resource at all: it could not be read. */
    record Failed(Cause cause) implements Given {}

    /** It sent a resource, or a Bundle, of which there may be further pages. */
    record Answer(JsonNode resource) implements Given {}

    static Given of(Map<String, JsonNode> prefetch, String key) {
        if (!prefetch.containsKey(key)) {
            return new Absent();
        }
        var node = prefetch.get(key);
        if (node == null || node.isNull()) {
            return new NoData();
        }
        if (Outcome.isOne(node)) {
            return new Failed(Outcome.cause(node));
        }
        return node.path("resourceType").isString() ? new Answer(node) : new Failed(Cause.UNREADABLE);
    }
}
