package org.footbridge.chart;

import java.util.Set;
import org.footbridge.chart.element.Elements;
import org.footbridge.chart.element.FhirElement;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.RecordRead;

/**
 * Procedures, among which record systems also file referrals, reviews and findings. Those not done or entered in error
 * never count; any other status does: what was planned or stopped still says why.
 */
record Procedures(CodedEntries entries) {

    private static final Elements ELEMENTS = Elements.of("status", "code", "subject", "performed[x]");
    private static final Set<String> NEVER_SO = Set.of("not-done", "entered-in-error");

    void read(RecordRead record) {
        entries.read(record, "Procedure", ELEMENTS, this::use);
    }

    private void use(FhirElement procedure, CodedEntry coded, BundleEntry entry) {
        if (!NEVER_SO.contains(procedure.text("status"))) {
            var performed = FhirDates.ofEvent(procedure.choice("performed")).orElse(null);
            entries.statements().observe(coded, false, datedBy -> performed, entry.source());
        }
    }
}
