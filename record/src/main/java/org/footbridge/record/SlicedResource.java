package org.footbridge.record;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A resource of which only what says whether any term can use it has been made into nodes: its type, id and concepts.
 * The rest is read from the text when it is asked for, which for most resources is never.
 */
final class SlicedResource extends ObjectNode {

    private static final long serialVersionUID = 1;

    private final transient JsonMapper json;
    private final transient byte[] text;
    private final int start;
    private int end;
    private transient @Nullable JsonNode whole;

    SlicedResource(JsonMapper json, byte[] text, int start) {
        super(json.getNodeFactory());
        this.json = json;
        this.text = text;
        this.start = start;
        this.end = start;
    }

    void endsAt(int end) {
        this.end = end;
    }

    /** The resource with all its elements. */
    synchronized JsonNode whole() {
        if (whole == null) {
            whole = json.readTree(text, start, end - start);
        }
        return whole;
    }
}
