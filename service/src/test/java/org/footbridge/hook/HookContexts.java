package org.footbridge.hook;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a call of each hook brings besides user and patient: a draft referral, a new problem, a consultation. */
public final class HookContexts {

    private static final String DRAFT = """
            {"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "ServiceRequest", "id": "new",
             "status": "draft", "intent": "order", "subject": {"reference": "Patient/ada-4711"}, "category": [{"coding":
             [{"system": "https://footbridge.example/CodeSystem/referral-kind", "code": "direct"}]}],
             "code": {"text": "befriending"}, "performer": [{"reference": "HealthcareService/h1"}]}}]}""";

    private static final String PROBLEM = """
            {"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "Condition", "subject":
             {"reference": "Patient/ada-4711"}, "code": {"coding": [{"system": "http://snomed.info/sct",
             "code": "267076002", "display": "Feeling lonely"}]}}}]}""";

    private static final Map<String, Map<String, String>> ALL = Map.of(
            "patient-view", Map.of(),
            "encounter-start", Map.of("encounterId", "\"e-1\""),
            "encounter-discharge", Map.of("encounterId", "\"e-1\""),
            "problem-list-item-create", Map.of("conditions", PROBLEM),
            "appointment-book", Map.of("appointments", "{\"resourceType\": \"Bundle\"}"),
            "order-select", Map.of("draftOrders", DRAFT, "selections", "[\"ServiceRequest/new\"]"),
            "order-sign", Map.of("draftOrders", DRAFT),
            "order-dispatch",
                    Map.of("dispatchedOrders", "[\"ServiceRequest/s1\"]", "performer", "\"PractitionerRole/r1\""));

    private HookContexts() {}

    public static Set<String> hooks() {
        return ALL.keySet();
    }

    /** Field to JSON. */
    public static Map<String, String> of(String hook) {
        return ALL.get(hook);
    }

    /** As members of a JSON object. */
    public static String members(String hook) {
        return of(hook).entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\": " + field.getValue())
                .collect(Collectors.joining(", "));
    }
}
