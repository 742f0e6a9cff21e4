package org.footbridge.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Who the patient is, as far as the record says; empty where it does not.
 *
 * @param name as written, family name first
 * @param born the date of birth as written
 * @param nhsNumber in groups of three, three and four
 */
record PatientBanner(String name, String born, String nhsNumber) {
    private static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";

    static PatientBanner of(JsonNode patient) {
        return new PatientBanner(name(patient), patient.path("birthDate").stringValue(""), nhsNumber(patient));
    }

    private static String name(JsonNode patient) {
        List<JsonNode> names = patient.path("name").valueStream().toList();
        JsonNode name = Stream.of("official", "usual", "")
                .flatMap(use -> names.stream()
                        .filter(one ->
                                use.isEmpty() || use.equals(one.path("use").stringValue(""))))
                .findFirst()
                .orElse(patient.path("name").path(0));
        String family = name.path("family").stringValue("");
        String given = name.path("given")
                .valueStream()
                .map(one -> one.stringValue(""))
                .filter(one -> !one.isBlank())
                .collect(Collectors.joining(" "));
        String written = Stream.of(family, given).filter(one -> !one.isBlank()).collect(Collectors.joining(", "));
        return written.isEmpty() ? name.path("text").stringValue("") : written;
    }

    private static String nhsNumber(JsonNode patient) {
        return patient.path("identifier")
                .valueStream()
                .filter(one -> NHS_NUMBER.equals(one.path("system").stringValue("")))
                .map(one -> one.path("value").stringValue("").replaceAll("\\s", ""))
                .findFirst()
                .map(digits -> digits.replaceFirst("^(\\d{3})(\\d{3})(\\d{4})$", "$1 $2 $3"))
                .orElse("");
    }
}
