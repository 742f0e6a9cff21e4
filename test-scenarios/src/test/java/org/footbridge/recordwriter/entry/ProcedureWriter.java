package org.footbridge.recordwriter.entry;

import org.footbridge.facts.PartialDate;
import org.footbridge.vocabulary.ValueSet;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.jspecify.annotations.Nullable;

/** What a record system has filed among what was done, as Procedures. */
public final class ProcedureWriter {

    private final RecordBuilder sheet;

    ProcedureWriter(RecordBuilder sheet) {
        this.sheet = sheet;
    }

    String completed(ValueSet.Entry code, @Nullable PartialDate when) {
        return sheet.add(procedure(TermCodes.concept(code), when));
    }

    /** There, and of no use: something in it may turn its meaning round. */
    public String unreadable(CodeableConcept concept) {
        return sheet.add(
                procedure(concept, null),
                json -> json.putArray("modifierExtension")
                        .addObject()
                        .put("url", "https://record.example/turned-round")
                        .put("valueBoolean", true));
    }

    private static Procedure procedure(CodeableConcept concept, @Nullable PartialDate when) {
        return new Procedure()
                .setStatus(ProcedureStatus.COMPLETED)
                .setSubject(RecordBuilder.patient())
                .setCode(concept)
                .setPerformed(FhirDate.of(when));
    }
}
