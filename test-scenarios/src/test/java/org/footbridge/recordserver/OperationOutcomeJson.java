package org.footbridge.recordserver;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** OperationOutcomes, which say in FHIR why something is not given. */
public final class OperationOutcomeJson {

    public static final JsonNode FORBIDDEN = error("forbidden");

    private OperationOutcomeJson() {}

    static JsonNode error(String code) {
        var outcome = JsonNodeFactory.instance.objectNode().put("resourceType", "OperationOutcome");
        outcome.putArray("issue").addObject().put("severity", "error").put("code", code);
        return outcome;
    }

    static boolean isOne(JsonNode resource) {
        return FhirRecord.type(resource).equals("OperationOutcome");
    }
}
