package org.footbridge.chart;

import java.time.LocalDate;
import java.util.Set;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.RecordRead;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;

/**
 * Conditions. Refuted or entered in error ones never count; resolved, inactive or abated ones are over. Unconfirmed,
 * provisional and differential ones count: a suspicion of self-harm must be seen, and of a need the GP decides.
 */
record HapiProblemList(HapiCodedEntries entries, LocalDate asOf) {

    private static final Set<String> ELEMENTS = Set.of(
            "clinicalStatus", "verificationStatus", "code", "subject", "onset[x]", "abatement[x]", "recordedDate");
    private static final Set<String> NEVER_SO = Set.of("refuted", "entered-in-error");
    private static final Set<String> NO_LONGER_SO = Set.of("resolved", "inactive", "remission");

    void read(RecordRead record) {
        entries.read(record, Condition.class, ELEMENTS, this::use);
    }

    private void use(Condition condition, CodedEntry coded, BundleEntry entry) {
        var asserted = HapiConditionDates.asserted(entry.resource());
        if (asserted.isEmpty()) {
            entries.statements().unusable(coded.terms(), null, entry.source());
        } else if (!isAny(condition.getVerificationStatus(), NEVER_SO)) {
            var dates = new HapiConditionDates(condition, asserted.get(), asOf);
            boolean isOver = isAny(condition.getClinicalStatus(), NO_LONGER_SO) || dates.isAbated();
            entries.statements().observe(coded, isOver, dates, entry.source());
        }
    }

    private static boolean isAny(CodeableConcept status, Set<String> codes) {
        return status.getCoding().stream().anyMatch(coding -> coding.hasCode() && codes.contains(coding.getCode()));
    }
}
