package org.footbridge.chart;

import java.util.Set;
import org.footbridge.facts.RecordPart;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordReferences.Whose;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;

/**
 * Procedures, among which record systems also file referrals, reviews and findings. Those not done or entered in error
 * never count; any other status does: what was planned or stopped still says why.
 */
record Procedures(FhirParser model, CodeLookup codes, Statements statements) {

    private static final Set<String> ELEMENTS = Set.of("status", "code", "subject", "performed[x]");
    private static final Set<ProcedureStatus> NEVER_SO =
            Set.of(ProcedureStatus.NOTDONE, ProcedureStatus.ENTEREDINERROR);

    void read(RecordRead record) {
        for (BundleEntry entry : record.part(RecordPart.PROCEDURES).entries()) {
            if (entry.type().isEmpty()) {
                statements.unread();
            } else if (entry.type().equals("Procedure")) {
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
        var procedure = model.read(Procedure.class, entry.resource(), ELEMENTS);
        if (procedure.isEmpty() || whose == Whose.UNCLEAR) {
            statements.unusable(coded.terms(), null, entry.source());
        } else if (procedure.get().getStatus() == null
                || !NEVER_SO.contains(procedure.get().getStatus())) {
            var performed = FhirDates.ofEvent(procedure.get().getPerformed()).orElse(null);
            statements.observe(coded, false, datedBy -> performed, entry.source());
        }
    }
}
