package org.footbridge.launcher.testing;

/** Responses of a CDS service, as the wire carries them. */
public final class CardResponses {

    private static final String REASONS = """
            "overrideReasons": [
              {"system": "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes", "code": "patient-refuses", "display": "Patient declines"},
              {"system": "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes", "code": "action-completed", "display": "Already done"},
              {"system": "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes", "code": "limited-time", "display": "No time in this consultation"}]
            """;

    private CardResponses() {}

    public static String of(String... cards) {
        return "{\"cards\": [" + String.join(",", cards) + "]}";
    }

    /** A card that offers draft referrals, one for each route. */
    public static String offering(String uuid, String patient, String selection, String... routes) {
        var suggestions = new StringBuilder();
        for (var route : routes) {
            suggestions.append(suggestions.isEmpty() ? "" : ",").append("""
                    {"label": "Draft a referral: %2$s", "uuid": "suggestion-%2$s", "actions": [
                      {"type": "create", "description": "Draft referral", "resource": %1$s}]}
                    """.formatted(draft(patient, route), route));
        }
        return """
                {"uuid": "%s", "summary": "Consider company: feels lonely and lives alone", "indicator": "info",
                 "detail": "- **Feeling lonely**, recorded 24 Oct 2026\\n- **Lives alone**, recorded 23 Sep 2025\\n\\nEvidence: moderate. Link workers may help with loneliness; how much is uncertain.\\n\\nNot recorded: whether she wants help. *Ask first.*",
                 "source": {"label": "Footbridge social prescribing", "url": "https://footbridge.example/evidence", "topic": {"system": "http://snomed.info/sct", "code": "267076002", "display": "Feeling lonely"}},
                 "selectionBehavior": "%s", "suggestions": [%s], %s}
                """.formatted(uuid, selection, suggestions, REASONS);
    }

    public static String draft(String patient, String route) {
        return """
                {"resourceType": "ServiceRequest", "status": "draft", "intent": "proposal",
                 "code": {"coding": [{"system": "http://snomed.info/sct", "code": "871731000000106", "display": "Referral to social prescribing service"}]},
                 "orderDetail": [{"text": "%s"}], "authoredOn": "2026-11-23",
                 "subject": {"reference": "Patient/%s"}}
                """.formatted(route, patient);
    }

    public static String plain(String indicator, String summary, String detail) {
        return """
                {"uuid": "plain-%1$s", "summary": "%2$s", "indicator": "%1$s", "detail": "%3$s", "source": {"label": "Footbridge social prescribing"}, %4$s}
                """.formatted(indicator, summary, detail, REASONS);
    }

    /** One of each, in an order that the screen must mend. */
    public static String gallery() {
        var patient = "lonely-living-alone";
        return of(
                offering("card-any", patient, "any", "Befriending", "Social group", "Gardening"),
                plain(
                        "warning",
                        "The link worker for this referral cannot be reached",
                        "Referred 13 Nov 2026. The role of **Mr Tom Birch** has ended, and no telephone or email is recorded.\\n\\nAsk the service for a new contact."),
                offering("card-one", patient, "at-most-one", "Befriending"),
                plain(
                        "critical",
                        "Ask about safety first: thoughts of suicide are recorded",
                        "**Suicidal thoughts**, recorded 16 Nov 2026.\\n\\nNo social prescription is suggested until safety has been assessed. Local crisis contact: not configured."));
    }
}
