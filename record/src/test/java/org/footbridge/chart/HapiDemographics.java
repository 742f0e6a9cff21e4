package org.footbridge.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.RecordRead;
import org.footbridge.vocabulary.Vocabulary;
import org.hl7.fhir.r4.model.Patient;

/** The Patient resource: age on the day, and whether the person has died. */
record HapiDemographics(HapiFhirParser model, Vocabulary vocabulary, LocalDate asOf, FactsBuilder facts) {

    private static final String AGE = "age";
    private static final String DECEASED = "deceased";

    /** Each element is parsed by itself: a spoilt date of birth must not hide that the person has died. */
    void read(RecordRead record) {
        String source = record.patientReference();
        if (vocabulary.find(AGE).isPresent()) {
            model.read(Patient.class, record.patient(), Set.of("birthDate"))
                    .ifPresentOrElse(patient -> readAge(patient, source), () -> unread(AGE));
        }
        if (vocabulary.find(DECEASED).isPresent()) {
            model.read(Patient.class, record.patient(), Set.of(HapiRecordedDeath.ELEMENT))
                    .ifPresentOrElse(patient -> readDeath(patient, source), () -> unread(DECEASED));
        }
    }

    /** Without a full date of birth there is no age, and no rule that asks for one fires. */
    private void readAge(Patient patient, String source) {
        var born = HapiFhirDates.when(patient.getBirthDateElement())
                .filter(date -> date.earliest().equals(date.latest()));
        if (born.isEmpty()) {
            return;
        }
        var years =
                BigDecimal.valueOf(Period.between(born.get().earliest(), asOf).getYears());
        if (born.get().earliest().isAfter(asOf) || !vocabulary.term(AGE).range().contains(years)) {
            unread(AGE);
        } else {
            facts.observe(AGE, ObservedValue.of(years), null, source);
        }
    }

    private void readDeath(Patient patient, String source) {
        HapiRecordedDeath.of(patient)
                .ifPresent(death ->
                        facts.observe(DECEASED, ObservedValue.yes(), death.on().orElse(null), source));
    }

    private void unread(String term) {
        facts.unread(RecordPart.PATIENT, Cause.UNREADABLE, Set.of(term));
    }
}
