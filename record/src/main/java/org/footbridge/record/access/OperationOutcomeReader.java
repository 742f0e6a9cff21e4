package org.footbridge.record.access;

import java.util.Set;
import org.footbridge.facts.Unread.Cause;
import tools.jackson.databind.JsonNode;

/** What a FHIR OperationOutcome says about why something could not be read. Its texts are never repeated. */
public final class OperationOutcomeReader {

    private static final Set<String> REFUSING =
            Set.of("security", "login", "unknown", "expired", "forbidden", "suppressed");
    private static final Set<String> SLOW = Set.of("timeout", "transient", "lock-error", "too-costly", "incomplete");

    private OperationOutcomeReader() {}

    public static boolean isOne(JsonNode resource) {
        return "OperationOutcome".equals(resource.path("resourceType").stringValue(""));
    }

    /** A server may say that all is well; only that is not a failure. */
    public static boolean isOnlyInformational(JsonNode outcome) {
        var issues = outcome.path("issue");
        return !issues.isEmpty()
                && issues.valueStream()
                        .allMatch(issue -> "information"
                                        .equals(issue.path("severity").stringValue(""))
                                && "informational".equals(issue.path("code").stringValue("")));
    }

    public static Cause cause(JsonNode outcome) {
        for (JsonNode issue : outcome.path("issue")) {
            String code = issue.path("code").stringValue("");
            if (REFUSING.contains(code)) {
                return Cause.REFUSED;
            }
            if (code.equals("throttled")) {
                return Cause.BUSY;
            }
            if (SLOW.contains(code)) {
                return Cause.TOO_SLOW;
            }
        }
        return Cause.UNREADABLE;
    }
}
