package org.footbridge.cohort;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

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
        var named = JsonNodeFactory.instance.objectNode();
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                if (BundleResources.NAMES_THE_PATIENT.contains(name)) {
                    named.set(name, parser.<JsonNode>readValueAsTree());
                    continue;
                }
                switch (name) {
                    case "resourceType" -> type = parser.getValueAsString("");
                    case "id" -> id = parser.getValueAsString("");
                    default -> parser.skipChildren();
                }
                if (type.equals("Bundle")) {
                    break;
                }
            }
        }
        return new ResourceHeader(type, id, patient(BundleResources.patients(named)));
    }

    /** Of those who take part in an appointment, the patient; a urn says nothing of what it stands for. */
    private static String patient(List<String> named) {
        return named.stream()
                .filter(reference -> BundleResources.key(reference).startsWith("Patient/"))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .orElse("");
    }
}
