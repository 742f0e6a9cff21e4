package org.footbridge.card;

import java.util.List;
import org.footbridge.cdshooks.Coding;
import org.footbridge.cdshooks.OverrideReason;

/** The reasons for dismissing a card that we offer: HL7's codes, in the order in which they are shown. */
public final class OverrideReasons {
    /** HL7's code system of reasons for not following advice. */
    public static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes";

    /** The codes offered; their display texts stand in the rule base's wording. */
    public static final List<String> CODES = List.of(
            "patient-refuses",
            "action-completed",
            "action-not-priority",
            "service-not-available",
            "limited-time",
            "wrong-time-workflow",
            "inappropriate-recipient",
            "prefers-alternative",
            "inadequate-support");

    /** Stands for any reason that we did not offer: its text could say anything about a patient. */
    public static final String OTHER = "other";

    private OverrideReasons() {}

    public static String codeKept(OverrideReason reason) {
        Coding coding = reason.reason();
        return coding != null && SYSTEM.equals(coding.system()) && CODES.contains(coding.code())
                ? coding.code()
                : OTHER;
    }
}
