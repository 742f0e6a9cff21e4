package org.footbridge.record;

import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** FHIR JSON for tests, written with single quotes. */
public final class TestJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private TestJson() {}

    public static JsonNode json(String text) {
        return MAPPER.readTree(text.replace('\'', '"'));
    }

    public static JsonNode bundle(JsonNode... resources) {
        return bundle(List.of(resources), "");
    }

    public static JsonNode bundle(Collection<? extends JsonNode> resources, String next) {
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("resourceType", "Bundle").put("type", "searchset");
        if (!next.isEmpty()) {
            bundle.putArray("link").addObject().put("relation", "next").put("url", next);
        }
        var entries = bundle.putArray("entry");
        resources.forEach(resource -> entries.addObject().set("resource", resource));
        return bundle;
    }

    public static JsonNode condition(String id, String code, String rest) {
        return json("{'resourceType':'Condition','id':'%s','subject':{'reference':'Patient/p1'},".formatted(id)
                + "'code':{'coding':[{'system':'http://snomed.info/sct','code':'%s'}]}%s}"
                        .formatted(code, rest.isEmpty() ? "" : "," + rest));
    }

    public static JsonNode observation(String id, String system, String code, String rest) {
        return json("{'resourceType':'Observation','id':'%s','status':'final','subject':{'reference':'Patient/p1'},"
                        .formatted(id)
                + "'code':{'coding':[{'system':'%s','code':'%s'}]}%s}"
                        .formatted(system, code, rest.isEmpty() ? "" : "," + rest));
    }
}
