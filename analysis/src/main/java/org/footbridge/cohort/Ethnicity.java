package org.footbridge.cohort;

import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The ethnic group of a patient, from the UK Core extension. Its code systems (England, Wales, Scotland, and the one that
 * came before them) are gathered into the five groups of the Office for National Statistics, 2021. It is counted, so that
 * unfair rules can be seen, and never used by a rule.
 */
final class Ethnicity {

    private static final String EXTENSION =
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory";
    private static final String SYSTEM =
            "https://fhir\\.(hl7\\.org\\.uk|nhs\\.uk/R4)/CodeSystem/UKCore-EthnicCategory(England|Wales|Scotland)?";

    private static final String WHITE = "White";
    private static final String MIXED = "Mixed or multiple";
    private static final String ASIAN = "Asian or Asian British";
    private static final String BLACK = "Black, Black British, Caribbean or African";
    private static final String OTHER = "Other";
    private static final String NOT_STATED = "not stated";
    private static final String NOT_KNOWN = "not known";

    /** Recorded, but in no code that is known here: that is not the same as not recorded. */
    private static final String ANOTHER_CODE = "recorded in another code";

    private Ethnicity() {}

    static Optional<String> of(JsonNode patient) {
        return StreamSupport.stream(patient.path("extension").spliterator(), false)
                .filter(extension -> extension.path("url").stringValue("").equals(EXTENSION))
                .map(extension -> extension.path("valueCodeableConcept"))
                .findFirst()
                .map(Ethnicity::group);
    }

    private static String group(JsonNode concept) {
        return StreamSupport.stream(concept.path("coding").spliterator(), false)
                .filter(coding -> coding.path("system").stringValue("").matches(SYSTEM))
                .map(coding -> coding.path("code").stringValue(""))
                .map(Ethnicity::group)
                .findFirst()
                .orElse(ANOTHER_CODE);
    }

    /** The letters are those of the NHS data dictionary, with finer ones behind them; the digits are Scotland's. */
    private static String group(String code) {
        return switch (code) {
            case "98" -> NOT_STATED;
            case "99" -> NOT_KNOWN;
            // Chinese: "other" in the data dictionary of 2001, Asian in the census of 2021.
            case "R" -> ASIAN;
            default ->
                switch (code.isEmpty() ? '?' : code.charAt(0)) {
                    case 'A', 'B', 'C', '1' -> WHITE;
                    case 'D', 'E', 'F', 'G', '2' -> MIXED;
                    case 'H', 'J', 'K', 'L', '3' -> ASIAN;
                    case 'M', 'N', 'P', '4', '5' -> BLACK;
                    case 'S', 'T', '6' -> OTHER;
                    case 'Z' -> NOT_STATED;
                    default -> ANOTHER_CODE;
                };
        };
    }
}
