package org.footbridge.launcher.screens;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.footbridge.launcher.PracticeZone;
import org.footbridge.launcher.web.PlainText;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** FHIR elements in the words and forms that UK record systems show. */
final class FhirText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ROOT);
    private static final List<String> SYSTOLIC = List.of("8480-6", "271649006");
    private static final List<String> DIASTOLIC = List.of("8462-4", "271650006");

    /** Kind of concept at the end of SNOMED CT's full names. It means nothing to a clinician. */
    private static final Pattern TAG = Pattern.compile(
            " \\((?:disorder|event|finding|observable entity|person|procedure|qualifier value|situation)\\)$");

    private FhirText() {}

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static @Nullable LocalDate day(@Nullable Date date) {
        return date == null
                ? null
                : date.toInstant().atZone(PracticeZone.LONDON).toLocalDate();
    }

    /** The day of an element that may also be an age, a period or words, which have none. */
    static @Nullable LocalDate day(@Nullable Type element) {
        return element instanceof DateTimeType time ? day(time.getValue()) : null;
    }

    /** What a code says; where nothing says it, the code itself. */
    static String of(CodeableConcept concept) {
        var words = concept.hasText()
                ? concept.getText()
                : concept.getCoding().stream().map(FhirText::of).findFirst().orElse("Not named");
        return TAG.matcher(PlainText.line(words)).replaceFirst("");
    }

    static String sentence(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static String of(Coding coding) {
        return coding.hasDisplay() ? coding.getDisplay() : coding.hasCode() ? coding.getCode() : "Not named";
    }

    /** The form of the NHS user interface guidance: ELLIS, Margaret (Mrs). */
    static String formal(HumanName name) {
        var family = name.hasFamily() ? name.getFamily().toUpperCase(Locale.UK) : "";
        var given = name.getGivenAsSingleString();
        var both = family.isEmpty() ? given : given.isEmpty() ? family : family + ", " + given;
        var title = name.getPrefixAsSingleString();
        var whole = both.isEmpty() ? name.hasText() ? name.getText() : "Name not recorded" : both;
        return PlainText.line(title.isEmpty() ? whole : whole + " (" + title.replace(".", "") + ")");
    }

    static String nhsNumber(String digits) {
        return digits.matches("\\d{10}")
                ? digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6)
                : PlainText.line(digits);
    }

    /** An element that is text as it stands; empty where there is none. */
    static String text(@Nullable String element) {
        return element == null ? "" : PlainText.line(element);
    }

    static String value(Observation observation) {
        if (observation.hasValue()) {
            return value(observation.getValue());
        }
        var upper = component(observation, SYSTOLIC);
        var lower = component(observation, DIASTOLIC);
        if (upper != null && lower != null) {
            return number(upper) + "/" + number(lower) + " " + unit(upper);
        }
        var parts = observation.getComponent().stream()
                .filter(ObservationComponentComponent::hasValue)
                .map(part -> of(part.getCode()) + " " + value(part.getValue()))
                .collect(Collectors.joining("; "));
        return parts.isEmpty() ? "No value" : text(parts);
    }

    private static @Nullable Quantity component(Observation observation, List<String> codes) {
        return observation.getComponent().stream()
                .filter(part -> part.getCode().getCoding().stream().anyMatch(code -> codes.contains(code.getCode())))
                .filter(ObservationComponentComponent::hasValueQuantity)
                .map(ObservationComponentComponent::getValueQuantity)
                .findFirst()
                .orElse(null);
    }

    private static String value(Type value) {
        return switch (value) {
            case Quantity quantity -> (number(quantity) + " " + unit(quantity)).strip();
            case CodeableConcept concept -> of(concept);
            case BooleanType answer -> answer.booleanValue() ? "Yes" : "No";
            case PrimitiveType<?> primitive -> text(primitive.getValueAsString());
            default -> "Recorded";
        };
    }

    private static String number(Quantity quantity) {
        if (!quantity.hasValue()) {
            return "";
        }
        var value = quantity.getValue();
        // Generated records carry a dozen decimals, which nobody measured.
        return value.setScale(Math.min(Math.max(value.scale(), 0), 1), RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String unit(Quantity quantity) {
        var unit = quantity.hasUnit() ? quantity.getUnit() : "";
        return switch (unit) {
            case "mm[Hg]" -> "mmHg";
            case "score", "{score}", "1", "{nominal}" -> "";
            default -> PlainText.line(unit);
        };
    }
}
