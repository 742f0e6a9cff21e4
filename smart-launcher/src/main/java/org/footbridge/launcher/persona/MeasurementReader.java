package org.footbridge.launcher.persona;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;

/** Entries of {@code measurements}, which are measured, scored or asked, and of {@code journal}, as Observations. */
final class MeasurementReader {

    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final Pattern PRESSURE = Pattern.compile("(\\d+)/(\\d+)");

    private MeasurementReader() {}

    static Observation read(PersonaFields entry, LocalDate today) {
        var observation = new Observation().setStatus(ObservationStatus.FINAL);
        observation.setEffective(UkCore.day(entry.day("taken", today)));
        var kind = entry.has("blood pressure") ? pressure(observation, entry) : value(observation, entry);
        observation.addCategory().addCoding().setSystem(CATEGORY).setCode(kind).setDisplay(kind.replace('-', ' '));
        entry.nothingElse();
        return observation;
    }

    /** A code that was noted in a consultation and put on no list: it has no category and no value. */
    static Observation readJournal(PersonaFields entry, LocalDate today) {
        var observation = new Observation().setStatus(ObservationStatus.FINAL).setCode(entry.what());
        observation.setEffective(UkCore.day(entry.day("recorded", today)));
        entry.nothingElse();
        return observation;
    }

    private static String value(Observation observation, PersonaFields entry) {
        observation.setCode(entry.what());
        if (entry.has("score")) {
            observation.setValue(quantity(entry.text("score"), "{score}", entry));
            return "survey";
        }
        if (entry.has("points")) {
            observation.setValue(new IntegerType(entry.number("points")));
            return "survey";
        }
        if (entry.has("answer")) {
            observation.setValue(answer(entry.text("answer"), entry));
            return "social-history";
        }
        var parts = entry.text("value").split(" ", 2);
        observation.setValue(quantity(parts[0], parts.length > 1 ? parts[1] : "1", entry));
        return "vital-signs";
    }

    /** {@code yes} or {@code no}; to a question with a list of answers, the coded one that was chosen. */
    private static Type answer(String text, PersonaFields entry) {
        return switch (text) {
            case "yes" -> new BooleanType(true);
            case "no" -> new BooleanType(false);
            default -> UkCore.concept(text, entry.where());
        };
    }

    /** Systems write the panel in LOINC or in SNOMED CT; {@code coded in: snomed} asks for the second. */
    private static String pressure(Observation observation, PersonaFields entry) {
        var reading = PRESSURE.matcher(entry.text("blood pressure"));
        if (!reading.matches()) {
            throw new PersonaException(entry.where() + ": blood pressure must be written 132/80");
        }
        boolean snomed = "snomed".equals(entry.text("coded in", "loinc"));
        var system = snomed ? UkCore.SNOMED : UkCore.LOINC;
        observation.setCode(UkCore.concept(system, snomed ? "75367002" : "85354-9", "Blood pressure"));
        component(
                observation,
                UkCore.concept(system, snomed ? "271649006" : "8480-6", "Systolic blood pressure"),
                quantity(reading.group(1), "mm[Hg]", entry));
        component(
                observation,
                UkCore.concept(system, snomed ? "271650006" : "8462-4", "Diastolic blood pressure"),
                quantity(reading.group(2), "mm[Hg]", entry));
        return "vital-signs";
    }

    private static void component(Observation observation, CodeableConcept code, Type value) {
        observation.addComponent().setCode(code).setValue(value);
    }

    private static Quantity quantity(String number, String unit, PersonaFields entry) {
        try {
            return new Quantity()
                    .setValue(new BigDecimal(number))
                    .setUnit(shown(unit))
                    .setSystem(UCUM)
                    .setCode(unit);
        } catch (NumberFormatException e) {
            throw new PersonaException(entry.where() + ": " + number + " is no number", e);
        }
    }

    private static String shown(String unit) {
        return switch (unit) {
            case "mm[Hg]" -> "mmHg";
            case "/min" -> "beats per minute";
            case "{score}" -> "score";
            default -> unit;
        };
    }
}
