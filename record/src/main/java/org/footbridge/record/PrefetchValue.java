package org.footbridge.record;

import java.util.Map;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.access.OperationOutcomeReader;
import tools.jackson.databind.JsonNode;

/** The four states of a prefetch key. They are never mixed up: only one of them says that there is nothing. */
sealed interface PrefetchValue {

    /** The record system did not send the key. */
    record Absent() implements PrefetchValue {}

    /** It sent null: it looked, and there is nothing. */
    record NoData() implements PrefetchValue {}

    /** It sent an OperationOutcome, or something that is no resource at all: it could not be read. */
    record Failed(Cause cause) implements PrefetchValue {}

    /** It sent a resource, or a Bundle, of which there may be further pages. */
    record Received(JsonNode resource) implements PrefetchValue {}

    static PrefetchValue of(Map<String, JsonNode> prefetch, String key) {
        if (!prefetch.containsKey(key)) {
            return new Absent();
        }
        var node = prefetch.get(key);
        if (node == null || node.isNull()) {
            return new NoData();
        }
        if (OperationOutcomeReader.isOne(node)) {
            return new Failed(OperationOutcomeReader.cause(node));
        }
        return node.path("resourceType").isString() ? new Received(node) : new Failed(Cause.UNREADABLE);
    }
}
