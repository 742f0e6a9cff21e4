package org.footbridge.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.footbridge.chart.element.Elements;
import org.footbridge.chart.element.FhirElement;
import org.footbridge.chart.element.FhirResourceReader;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.RecordRead;
import org.footbridge.vocabulary.Vocabulary;

/** The Patient resource: age on the day, and whether the person has died. */
record Demographics(Vocabulary vocabulary, LocalDate asOf, FactsBuilder facts) {

    private static final String AGE = "age";
    private static final Elements BIRTH_DATE = Elements.of("birthDate");
    private static final String DECEASED = "deceased";

    /** Each element is parsed by itself: a spoilt date of birth must not hide that the person has died. */
    void read(RecordRead record) {
        String source = record.patientReference();
        if (vocabulary.find(AGE).isPresent()) {
            FhirResourceReader.read("Patient", record.patient(), BIRTH_DATE)
                    .ifPresentOrElse(patient -> readAge(patient, source), () -> unread(AGE));
        }
        if (vocabulary.find(DECEASED).isPresent()) {
            FhirResourceReader.read("Patient", record.patient(), RecordedDeath.ELEMENTS)
                    .ifPresentOrElse(patient -> readDeath(patient, source), () -> unread(DECEASED));
        }
    }

    /** Without a full date of birth there is no age, and no rule that asks for one fires. */
    private void readAge(FhirElement patient, String source) {
        var born = patient.date("birthDate").filter(date -> date.earliest().equals(date.latest()));
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

    private void readDeath(FhirElement patient, String source) {
        RecordedDeath.of(patient)
                .ifPresent(death ->
                        facts.observe(DECEASED, ObservedValue.yes(), death.on().orElse(null), source));
    }

    private void unread(String term) {
        facts.unread(RecordPart.PATIENT, Cause.UNREADABLE, Set.of(term));
    }
}
