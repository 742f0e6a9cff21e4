package org.footbridge.cohort;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has to be known of a resource to find it again, read without the rest.
 *
 * @param type its type
 * @param id its id, empty where it has none
 * @param patient what it names as its patient, empty where it names none
 */
record ResourceHeader(String type, String id, String patient) {

    /**
     * Reads it from the text of one resource.
     *
     * @throws JacksonException where the text is not JSON
     */
    static ResourceHeader of(byte[] json) {
        try (var parser = JsonMapper.shared().createParser(json)) {
            return of(parser);
        }
    }

    private static ResourceHeader of(JsonParser parser) {
        var type = "";
        var id = "";
        var patient = "";
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "resourceType" -> type = parser.getValueAsString("");
                    case "id" -> id = parser.getValueAsString("");
                    case "subject", "patient" -> patient = patient.isEmpty() ? reference(parser) : patient;
                    default -> parser.skipChildren();
                }
                if (type.equals("Bundle")) {
                    break;
                }
            }
        }
        return new ResourceHeader(type, id, patient);
    }

    private static String reference(JsonParser parser) {
        JsonNode named = parser.readValueAsTree();
        return named.path("reference").asString("");
    }
}
