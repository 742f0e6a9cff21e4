package org.footbridge.recordwriter.journey;

import java.util.List;
import org.footbridge.facts.Observation;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.recordwriter.entry.FhirDate;
import org.footbridge.recordwriter.entry.RecordBuilder;
import org.footbridge.recordwriter.entry.WriterContext;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Consultations about a referral, and those that are counted, as Encounters. */
final class EncounterWriter {

    private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private static final List<String> OUTSIDE_HOSPITAL = List.of("AMB", "VR", "HH");

    /** What is neither counted nor a contact: a stay in hospital, and a consultation that has not been. */
    private static final String IN_HOSPITAL = "IMP";

    private static final List<EncounterStatus> BEGUN = List.of(
            EncounterStatus.ARRIVED,
            EncounterStatus.TRIAGED,
            EncounterStatus.INPROGRESS,
            EncounterStatus.ONLEAVE,
            EncounterStatus.FINISHED);

    private final WriterContext context;

    EncounterWriter(WriterContext context) {
        this.context = context;
    }

    String contact(ReferralEvent event) {
        var contact = encounter(context.turns().next("contact status", BEGUN), outside(), event.when());
        return context.sheet().add(contact.addBasedOn(new Reference(event.referral())));
    }

    /** So many consultations in the year, the last on the day that is stated, and others that do not count. */
    Observation counted(Observation stated) {
        var last = stated.when();
        if (last == null) {
            throw new IllegalArgumentException("without a date nothing is counted: " + stated.term());
        }
        var sources = YearOfDay.days(last, YearOfDay.number(stated), context.asOf()).stream()
                .map(when -> context.sheet().add(encounter(EncounterStatus.FINISHED, outside(), when)))
                .toList();
        var today = PartialDate.on(context.asOf());
        context.sheet().add(encounter(EncounterStatus.FINISHED, IN_HOSPITAL, today));
        context.sheet().add(encounter(EncounterStatus.PLANNED, outside(), today));
        return new Observation(stated.term(), stated.value(), last, sources.getFirst());
    }

    private String outside() {
        return context.turns().next("consultation", OUTSIDE_HOSPITAL);
    }

    private static Encounter encounter(EncounterStatus status, String classCode, @Nullable PartialDate when) {
        var encounter = new Encounter().setStatus(status).setSubject(RecordBuilder.patient());
        encounter.setClass_(new Coding().setSystem(ACT_CODE).setCode(classCode));
        return when == null ? encounter : encounter.setPeriod(new Period().setStartElement(FhirDate.of(when)));
    }
}
