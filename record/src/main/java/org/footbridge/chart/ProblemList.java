package org.footbridge.chart;

import java.time.LocalDate;
import java.util.Set;
import org.footbridge.chart.element.Elements;
import org.footbridge.chart.element.FhirElement;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.RecordRead;

/**
 * Conditions. Refuted or entered in error ones never count; resolved, inactive or abated ones are over. Unconfirmed,
 * provisional and differential ones count: a suspicion of self-harm must be seen, and of a need the GP decides.
 */
record ProblemList(CodedEntries entries, LocalDate asOf) {

    private static final Elements ELEMENTS = Elements.of(
            "clinicalStatus", "verificationStatus", "code", "subject", "onset[x]", "abatement[x]", "recordedDate");
    private static final Set<String> NEVER_SO = Set.of("refuted", "entered-in-error");
    private static final Set<String> NO_LONGER_SO = Set.of("resolved", "inactive", "remission");

    void read(RecordRead record) {
        entries.read(record, "Condition", ELEMENTS, this::use);
    }

    private void use(FhirElement condition, CodedEntry coded, BundleEntry entry) {
        var asserted = ConditionDates.asserted(entry.resource());
        if (asserted.isEmpty()) {
            entries.statements().unusable(coded.terms(), null, entry.source());
        } else if (!isAny(condition, "verificationStatus", NEVER_SO)) {
            var dates = new ConditionDates(condition, asserted.get(), asOf);
            boolean isOver = isAny(condition, "clinicalStatus", NO_LONGER_SO) || dates.isAbated();
            entries.statements().observe(coded, isOver, dates, entry.source());
        }
    }

    private static boolean isAny(FhirElement condition, String status, Set<String> codes) {
        return condition.one(status).stream()
                .flatMap(concept -> ConceptCoding.of(concept).stream())
                .anyMatch(coding -> codes.contains(coding.code()));
    }
}
