package org.footbridge.recordwriter.entry;

import java.time.LocalDate;
import java.util.List;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Patient;

/** The Patient: somebody of that age, whose birthday it is, was or will be tomorrow, and whether they have died. */
public final class PatientWriter {

    private static final String AGE = "age";
    private static final String DECEASED = "deceased";
    private static final List<Integer> DAYS_SINCE_BIRTHDAY = List.of(100, 0, 364);

    private final LocalDate asOf;
    private final RoundRobin turns;
    private final RecordBuilder sheet;
    private final Patient patient = new Patient();
    private boolean ageUnreadable;
    private boolean deathUnreadable;

    PatientWriter(LocalDate asOf, RoundRobin turns, RecordBuilder sheet) {
        this.asOf = asOf;
        this.turns = turns;
        this.sheet = sheet;
        patient.setId(RecordBuilder.PATIENT_ID);
        patient.addName().setFamily("Testperson").addGiven("Ada");
    }

    void state(Observation observation) {
        switch (observation.term()) {
            case AGE -> patient.setBirthDateElement(birth(observation.value()));
            case DECEASED -> {
                var died = FhirDate.of(observation.when());
                patient.setDeceased(died == null ? new BooleanType(true) : died);
            }
            default -> throw new IllegalArgumentException("nothing of a Patient says " + observation.term());
        }
    }

    private DateType birth(ObservedValue value) {
        if (!(value instanceof ObservedValue.Amount(var years))) {
            throw new IllegalArgumentException("an age is a number");
        }
        return new DateType(asOf.minusYears(years.longValueExact())
                .minusDays(turns.next(AGE, DAYS_SINCE_BIRTHDAY))
                .toString());
    }

    public void spoil(String term) {
        switch (term) {
            case AGE -> ageUnreadable = true;
            case DECEASED -> deathUnreadable = true;
            default -> throw new IllegalArgumentException("nothing of a Patient says " + term);
        }
    }

    public void write() {
        sheet.add(patient, json -> {
            if (ageUnreadable) {
                json.put("birthDate", "in the spring");
            }
            if (deathUnreadable) {
                json.put("deceasedDateTime", "in the spring");
            }
        });
    }
}
