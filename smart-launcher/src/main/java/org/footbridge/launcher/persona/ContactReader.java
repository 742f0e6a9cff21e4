package org.footbridge.launcher.persona;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Entries of {@code consents}, {@code missed appointments} and {@code consultations}. */
record ContactReader(String patient, LocalDate today) {

    private static final String CODES = "http://terminology.hl7.org/CodeSystem/";

    List<Resource> read(PersonaFields file) {
        List<Resource> resources = new ArrayList<>();
        file.list("consents").forEach(entry -> resources.add(consent(entry, resources.size())));
        file.list("missed appointments").forEach(entry -> resources.add(missed(entry, resources.size())));
        file.list("consultations").forEach(entry -> consultations(entry, resources));
        return resources;
    }

    private Reference subject() {
        return new Reference("Patient/" + patient);
    }

    /** Consent to share with a service: {@code status: given} or {@code withdrawn}, and when. */
    private Consent consent(PersonaFields entry, int number) {
        boolean given = entry.text("status").equals("given");
        var consent = UkCore.named(new Consent(), patient + "-consent-" + number)
                .setStatus(given ? ConsentState.ACTIVE : ConsentState.INACTIVE)
                .setScope(concept("consentscope", "patient-privacy"))
                .addCategory(concept("v3-ActCode", "IDSCL"))
                .setPatient(subject())
                .setDateTimeElement(UkCore.day(entry.day("on", today)));
        entry.nothingElse();
        return consent;
    }

    private static CodeableConcept concept(String system, String code) {
        return new CodeableConcept(new Coding().setSystem(CODES + system).setCode(code));
    }

    private Appointment missed(PersonaFields entry, int number) {
        var appointment = UkCore.named(new Appointment(), patient + "-missed-" + number)
                .setStatus(AppointmentStatus.NOSHOW)
                .setStartElement(new InstantType(entry.day("on", today) + "T09:00:00Z"))
                .setEndElement(new InstantType(entry.day("on", today) + "T09:10:00Z"));
        appointment.addParticipant().setActor(subject()).setStatus(ParticipationStatus.ACCEPTED);
        entry.nothingElse();
        return appointment;
    }

    /** So many of them, each so much earlier than the one before. */
    private void consultations(PersonaFields entry, List<Resource> resources) {
        var day = entry.day("last", today);
        Period every = entry.period("every");
        int times = entry.number("times");
        for (int i = 0; i < times; i++) {
            resources.add(consultation(day, i));
            day = day.minus(every);
        }
        entry.nothingElse();
    }

    private Encounter consultation(LocalDate day, int number) {
        var encounter = UkCore.named(new Encounter(), patient + "-consultation-" + number)
                .setStatus(EncounterStatus.FINISHED)
                .setClass_(new Coding().setSystem(CODES + "v3-ActCode").setCode("AMB"))
                .setSubject(subject());
        encounter.getPeriod().setStartElement(UkCore.day(day)).setEndElement(UkCore.day(day));
        return encounter;
    }
}
