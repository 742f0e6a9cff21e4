package org.footbridge.launcher.screens;

import java.time.LocalDate;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;

/** One item of the problem list. */
public record ProblemView(String what, String recorded, String ended, boolean active, String note, LocalDate order) {

    private static final Set<String> PAST = Set.of("resolved", "inactive", "remission");
    private static final Set<String> NOT_SO = Set.of("refuted", "entered-in-error");

    static ProblemView of(Condition condition) {
        var clinical = code(condition.getClinicalStatus());
        var verification = code(condition.getVerificationStatus());
        var recorded = FhirText.day(condition.getRecordedDate());
        var ended = FhirText.day(condition.getAbatement());
        boolean active = !PAST.contains(clinical) && !NOT_SO.contains(verification) && ended == null;
        return new ProblemView(
                FhirText.of(condition.getCode()),
                FhirText.day(recorded == null ? FhirText.day(condition.getOnset()) : recorded),
                FhirText.day(ended),
                active,
                NOT_SO.contains(verification) ? verification.replace('-', ' ') : "",
                recorded == null ? LocalDate.MIN : recorded);
    }

    private static String code(CodeableConcept concept) {
        var code = concept.getCodingFirstRep().getCode();
        return code == null ? "" : code;
    }
}
