package org.footbridge.bench.request;

import java.util.List;
import java.util.Map;
import org.footbridge.record.PrefetchTemplates;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of {@code patient-view} calls for a record: the same resources under the prefetch keys of each endpoint. */
public final class HookRequests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Map<String, String> OUR_KEYS = Map.of(
            "problems",
            "Condition",
            "measurements",
            "Observation",
            "referrals",
            "ServiceRequest",
            "careTeams",
            "CareTeam",
            "tasks",
            "Task");

    private static final Map<String, String> PEER_KEYS = Map.of(
            "conditions",
            "Condition",
            "observations",
            "Observation",
            "serviceRequests",
            "ServiceRequest",
            "careTeam",
            "CareTeam",
            "tasks",
            "Task");

    private HookRequests() {}

    /** With all of our prefetch keys; what stands in no generated record is looked for, and nothing found. */
    public static byte[] prefetched(GeneratedRecord record) {
        var request = call(record);
        var prefetch = prefetch(request, record, OUR_KEYS);
        PrefetchTemplates.all().byKey().sequencedKeySet().stream()
                .filter(key -> !prefetch.has(key))
                .forEach(prefetch::putNull);
        return JSON.writeValueAsBytes(request);
    }

    /** With the keys that the rules of the peer ask for. */
    public static byte[] forPeer(GeneratedRecord record) {
        var request = call(record);
        prefetch(request, record, PEER_KEYS);
        return JSON.writeValueAsBytes(request);
    }

    /** Without prefetch: the service has to read the record from a FHIR server. */
    public static byte[] toRead(GeneratedRecord record, String fhirServer) {
        var request = call(record).put("fhirServer", fhirServer);
        request.putObject("fhirAuthorization")
                .put("access_token", "made-up")
                .put("token_type", "Bearer")
                .put("expires_in", 300)
                .put("scope", "patient/*.rs user/*.rs")
                .put("subject", "footbridge")
                .put("patient", record.patientId());
        return JSON.writeValueAsBytes(request);
    }

    private static ObjectNode call(GeneratedRecord record) {
        var request = JSON.createObjectNode()
                .put("hook", "patient-view")
                .put("hookInstance", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea");
        request.putObject("context").put("userId", "Practitioner/gp-1").put("patientId", record.patientId());
        return request;
    }

    private static ObjectNode prefetch(ObjectNode request, GeneratedRecord record, Map<String, String> keys) {
        var prefetch = request.putObject("prefetch");
        prefetch.set("patient", record.patient());
        keys.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(key -> prefetch.set(key.getKey(), searchset(record.of(key.getValue()))));
        return prefetch;
    }

    /** A Bundle of resources, as the answer to a search. */
    public static ObjectNode searchset(List<ObjectNode> resources) {
        var bundle = JSON.createObjectNode()
                .put("resourceType", "Bundle")
                .put("type", "searchset")
                .put("total", resources.size());
        var entries = bundle.putArray("entry");
        for (var resource : resources) {
            var entry = entries.addObject()
                    .put(
                            "fullUrl",
                            "https://record.example/fhir/"
                                    + resource.path("resourceType").stringValue() + "/"
                                    + resource.path("id").stringValue());
            entry.set("resource", resource);
            entry.putObject("search").put("mode", "match");
        }
        return bundle;
    }
}
