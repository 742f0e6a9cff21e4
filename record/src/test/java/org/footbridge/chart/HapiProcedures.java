package org.footbridge.chart;

import java.util.Set;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.RecordRead;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;

/**
 * Procedures, among which record systems also file referrals, reviews and findings. Those not done or entered in error
 * never count; any other status does: what was planned or stopped still says why.
 */
record HapiProcedures(HapiCodedEntries entries) {

    private static final Set<String> ELEMENTS = Set.of("status", "code", "subject", "performed[x]");
    private static final Set<ProcedureStatus> NEVER_SO =
            Set.of(ProcedureStatus.NOTDONE, ProcedureStatus.ENTEREDINERROR);

    void read(RecordRead record) {
        entries.read(record, Procedure.class, ELEMENTS, this::use);
    }

    private void use(Procedure procedure, CodedEntry coded, BundleEntry entry) {
        if (procedure.getStatus() == null || !NEVER_SO.contains(procedure.getStatus())) {
            var performed = HapiFhirDates.ofEvent(procedure.getPerformed()).orElse(null);
            entries.statements().observe(coded, false, datedBy -> performed, entry.source());
        }
    }
}
