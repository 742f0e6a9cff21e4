package org.footbridge.hook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.footbridge.web.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one JSON object, and its path for saying which field is wrong. What is not asked for is ignored. */
record JsonFields(JsonNode object, String path) {

    static JsonFields ofBody(JsonNode body) {
        if (!body.isObject()) {
            throw Refused.malformed("The body is no JSON object");
        }
        return new JsonFields(body, "");
    }

    static JsonFields of(JsonNode node, String path) {
        if (!node.isObject()) {
            throw Refused.badField(path, "Send a JSON object");
        }
        return new JsonFields(node, path);
    }

    String pathOf(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    JsonNode required(String field) {
        JsonNode value = optional(field);
        if (value == null) {
            throw Refused.missingField(pathOf(field));
        }
        return value;
    }

    /** Null where the field was not sent or sent as null. */
    @Nullable JsonNode optional(String field) {
        JsonNode value = object.get(field);
        return value == null || value.isNull() ? null : value;
    }

    String text(String field) {
        String value = optionalText(field);
        if (value == null) {
            throw Refused.missingField(pathOf(field));
        }
        return value;
    }

    @Nullable String optionalText(String field) {
        JsonNode value = optional(field);
        if (value == null) {
            return null;
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            throw Refused.badField(pathOf(field), "Send text that is not empty");
        }
        return value.stringValue();
    }

    JsonFields object(String field) {
        return of(required(field), pathOf(field));
    }

    @Nullable JsonFields optionalObject(String field) {
        JsonNode value = optional(field);
        return value == null ? null : of(value, pathOf(field));
    }

    Map<String, JsonNode> entries() {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        object.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        return entries;
    }
}
