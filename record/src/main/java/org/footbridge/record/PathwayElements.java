package org.footbridge.record;

import java.util.Set;
import org.footbridge.vocabulary.ValueSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Defines open referral, link worker and contact on FHIR elements. The reading of named roles and the chart share these
 * definitions: if they differed, a link worker would be called unreachable whose details were never read.
 */
public final class PathwayElements {

    private static final Set<String> OPEN = Set.of("active", "on-hold");
    private static final Set<String> REACHABLE_BY = Set.of("phone", "sms", "email");

    private PathwayElements() {}

    /** Whether somebody waits for what a ServiceRequest asks for. */
    public static boolean isOpen(JsonNode serviceRequest) {
        return OPEN.contains(serviceRequest.path("status").stringValue(""));
    }

    /** Whether a CodeableConcept carries a code of a value set. */
    public static boolean isCodedIn(ValueSet valueSet, JsonNode concept) {
        return concept.path("coding")
                .valueStream()
                .anyMatch(coding -> valueSet.contains(
                        coding.path("system").stringValue(""),
                        coding.path("code").stringValue("")));
    }

    /** Whether a PractitionerRole is a link worker's. */
    public static boolean isLinkWorker(ValueSet linkWorker, JsonNode practitionerRole) {
        return practitionerRole.path("code").valueStream().anyMatch(code -> isCodedIn(linkWorker, code));
    }

    /** Whether a person can be reached by a ContactPoint, on the days of its period. */
    public static boolean isContact(@Nullable String system, @Nullable String value, @Nullable String use) {
        return system != null
                && REACHABLE_BY.contains(system)
                && value != null
                && !value.isBlank()
                && !"old".equals(use);
    }

    /** Whether a ContactPoint is a contact on every day. */
    static boolean isLastingContact(JsonNode telecom) {
        return isContact(
                        telecom.path("system").stringValue(""),
                        telecom.path("value").stringValue(""),
                        telecom.path("use").stringValue(""))
                && telecom.path("period").isMissingNode();
    }
}
