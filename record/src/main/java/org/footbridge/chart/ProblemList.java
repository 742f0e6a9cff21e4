package org.footbridge.chart;

import java.time.LocalDate;
import java.util.Set;
import org.footbridge.facts.RecordPart;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReferences.Whose;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;

/**
 * Conditions. Refuted or entered in error ones never count; resolved, inactive or abated ones are over. Unconfirmed,
 * provisional and differential ones count: a suspicion of self-harm must be seen, and of a need the GP decides.
 */
record ProblemList(FhirParser model, CodeLookup codes, LocalDate asOf, Statements statements) {

    private static final Set<String> ELEMENTS = Set.of(
            "clinicalStatus", "verificationStatus", "code", "subject", "onset[x]", "abatement[x]", "recordedDate");
    private static final Set<String> NEVER_SO = Set.of("refuted", "entered-in-error");
    private static final Set<String> NO_LONGER_SO = Set.of("resolved", "inactive", "remission");

    void read(RecordRead record) {
        for (BundleEntry entry : record.part(RecordPart.PROBLEMS).entries()) {
            if (entry.type().isEmpty()) {
                statements.unread();
            } else if (entry.type().equals("Condition")) {
                codes.entry(entry.resource().path("code"))
                        .ifPresentOrElse(found -> read(entry, found, record), statements::unread);
            }
        }
    }

    private void read(BundleEntry entry, CodedEntry coded, RecordRead record) {
        if (coded.isIrrelevant()) {
            return;
        }
        var whose = record.references().whose(entry.resource().path("subject"));
        if (whose == Whose.ANOTHERS) {
            return;
        }
        var condition = model.read(Condition.class, entry.resource(), ELEMENTS);
        var asserted = ConditionDates.asserted(entry.resource());
        if (condition.isEmpty() || asserted.isEmpty() || whose == Whose.UNCLEAR) {
            statements.unusable(coded.terms(), null, entry.source());
        } else if (!isAny(condition.get().getVerificationStatus(), NEVER_SO)) {
            var dates = new ConditionDates(condition.get(), asserted.get(), asOf);
            boolean isOver = isAny(condition.get().getClinicalStatus(), NO_LONGER_SO) || dates.isAbated();
            statements.observe(coded, isOver, dates, entry.source());
        }
    }

    private static boolean isAny(CodeableConcept status, Set<String> codes) {
        return status.getCoding().stream().anyMatch(coding -> coding.hasCode() && codes.contains(coding.getCode()));
    }
}
