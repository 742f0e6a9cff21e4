package org.footbridge.cohort;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** FHIR resources of people who are made up, each on one line. */
public final class SyntheticRecords {

    private SyntheticRecords() {}

    /** Somebody born in 1950, with a name that must never be printed. */
    public static String patient(String id, String more) {
        return "{\"resourceType\":\"Patient\",\"id\":\"" + id + "\",\"birthDate\":\"1950-02-03\","
                + "\"name\":[{\"family\":\"Hartley\",\"given\":[\"Rose\"]}]" + more + "}";
    }

    /** The UK Core extension, behind a comma. */
    public static String ethnicity(String system, String code) {
        return ",\"extension\":[{\"url\":\"https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory\","
                + "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"https://fhir.hl7.org.uk/CodeSystem/" + system
                + "\",\"code\":\"" + code + "\"}]}}]";
    }

    /** A UCLA-3 loneliness score of 5, which is one below the bound. */
    public static String scoreOfFive(String id, String patient) {
        return "{\"resourceType\":\"Observation\",\"id\":\"" + id
                + "\",\"status\":\"final\",\"subject\":{\"reference\":\""
                + patient
                + "\"},\"code\":{\"coding\":[{\"system\":\"https://footbridge.example/CodeSystem/practice-questions\","
                + "\"code\":\"ucla-3-score\"}]},\"effectiveDateTime\":\"2026-11-01\",\"valueInteger\":5}";
    }

    /** Entries in one Bundle, on one line. */
    public static String bundle(String... resources) {
        return Stream.of(resources)
                .map(resource -> "{\"resource\":" + resource + "}")
                .collect(Collectors.joining(
                        ",", "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[", "]}"));
    }

    public static String lines(List<String> resources) {
        return String.join("\n", resources) + "\n";
    }
}
