package org.footbridge.record;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keys that come twice in one JSON object. One reader takes the first value and another the last, so that nobody can say
 * what was meant: such a key has a value that no element of FHIR may have, and what it belongs to could not be read.
 */
public final class RepeatedKeys {

    /** A list, so that it is no concept and no text, with an element that has no name, so that it is no element. */
    static final JsonNode VALUE = JsonNodeFactory.instance
            .arrayNode()
            .add(JsonNodeFactory.instance.objectNode().put("", "this key comes twice"));

    private RepeatedKeys() {}

    /** Sets a member of an object that is being read, or says that it comes twice. */
    static void set(ObjectNode object, String name, JsonNode value) {
        if (object.replace(name, value) != null) {
            object.set(name, VALUE);
        }
    }

    /** Whether a value stands for a key that comes twice. */
    public static boolean isOf(JsonNode value) {
        return value.isArray() && value.equals(VALUE);
    }

    /** Whether a key of an object comes twice; those of objects in it are not asked. */
    public static boolean areIn(JsonNode object) {
        for (JsonNode value : object) {
            if (isOf(value)) {
                return true;
            }
        }
        return false;
    }
}
