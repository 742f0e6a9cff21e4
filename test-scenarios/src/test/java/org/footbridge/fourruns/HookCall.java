package org.footbridge.fourruns;

import java.util.Map;
import org.footbridge.recordserver.RecordServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A call of the hook, as a record system makes it when a GP opens a record. */
final class HookCall {

    private HookCall() {}

    static JsonNode of(String patientId, Map<String, JsonNode> prefetch) {
        return body(patientId, prefetch);
    }

    /** The same, with leave to read the record's server. */
    static JsonNode of(String patientId, Map<String, JsonNode> prefetch, RecordServer.OpenRecord server) {
        var body = body(patientId, prefetch);
        body.put("fhirServer", server.base().toString());
        body.putObject("fhirAuthorization")
                .put("access_token", server.token())
                .put("token_type", "Bearer")
                .put("expires_in", 300)
                .put("scope", "patient/*.rs user/*.rs")
                .put("subject", "footbridge");
        return body;
    }

    private static ObjectNode body(String patientId, Map<String, JsonNode> prefetch) {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("hook", "patient-view")
                .put("hookInstance", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
        body.putObject("context").put("userId", "PractitionerRole/gp").put("patientId", patientId);
        prefetch.forEach(body.putObject("prefetch")::set);
        return body;
    }
}
