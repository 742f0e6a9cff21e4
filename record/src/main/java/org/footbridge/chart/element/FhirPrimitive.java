package org.footbridge.chart.element;

import java.math.BigDecimal;
import java.util.Optional;
import org.footbridge.chart.element.FhirDefinitions.ElementDefinition;
import org.footbridge.chart.element.FhirDefinitions.ElementType;
import tools.jackson.databind.JsonNode;

/** Values of FHIR's primitive types: which texts each may have, as any kind of JSON value. */
final class FhirPrimitive {

    private FhirPrimitive() {}

    /** A JSON string, number or boolean as text; empty for anything else. */
    static String text(JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        if (value.isFloatingPointNumber()) {
            String written = value.asString();
            return decimal(written).map(BigDecimal::toPlainString).orElse(written);
        }
        return value.isNumber() || value.isBoolean() ? value.asString() : "";
    }

    /** Whether an element may have a value; nothing but spaces is no value and may stand anywhere. */
    static boolean isValid(ElementDefinition element, String text) {
        if (text.isBlank()) {
            return true;
        }
        if (!element.codes().isEmpty()) {
            return element.codes().contains(text);
        }
        return switch (element.type().name()) {
            case "boolean" -> text.trim().equals("true") || text.trim().equals("false");
            case "integer", "positiveInt", "unsignedInt" -> isInteger(text);
            case "decimal" ->
                numberIn(text).isBlank() || decimal(numberIn(text)).isPresent();
            case "date", "dateTime", "instant" -> FhirDateTime.of(text).isPresent();
            case "base64Binary" -> text.chars().allMatch(FhirPrimitive::isBase64);
            default -> true;
        };
    }

    /** Whether a text is no value; a plus sign by itself is no number. */
    static boolean isBlank(ElementType type, String text) {
        return text.isBlank()
                || (type.name().equals("decimal") && numberIn(text).isBlank());
    }

    /** The number of an element of type decimal; empty where there is none. */
    static Optional<BigDecimal> decimalIn(String text) {
        return decimal(numberIn(text));
    }

    private static Optional<BigDecimal> decimal(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** A plus sign, zeros in front and a missing zero before the point are allowed, where a number comes as text. */
    private static String numberIn(String text) {
        int start = text.startsWith("+") ? 1 : 0;
        if (text.startsWith(".", start)
                && text.length() > start + 1
                && text.substring(start + 1).chars().allMatch(Character::isDigit)) {
            return "0" + text.substring(start);
        }
        while (text.startsWith("00", start)) {
            start++;
        }
        return text.substring(start);
    }

    private static boolean isInteger(String text) {
        try {
            Integer.parseInt(text);
            return true;
        } catch (NumberFormatException none) {
            return false;
        }
    }

    private static boolean isBase64(int letter) {
        return (letter >= 'A' && letter <= 'Z')
                || (letter >= 'a' && letter <= 'z')
                || (letter >= '0' && letter <= '9')
                || "+/-_= \t\r\n".indexOf(letter) >= 0;
    }
}
