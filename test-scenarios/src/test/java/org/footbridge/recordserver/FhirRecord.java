package org.footbridge.recordserver;

import static java.util.Map.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.footbridge.facts.RecordPart;
import tools.jackson.databind.JsonNode;

/**
 * What a record system holds of one patient, and of others who happen to be there too.
 *
 * @param patientId the patient whose record is open
 * @param resources every resource, in the order in which it would be found
 * @param refused what is there and not given: a type such as {@code Condition}, or a reference
 * @param givenInPart types of which some are given, with an OperationOutcome among them that says so
 */
public record FhirRecord(String patientId, List<JsonNode> resources, Set<String> refused, Set<String> givenInPart) {

    private static final Map<RecordPart, String> TYPES = Map.ofEntries(
            entry(RecordPart.PATIENT, "Patient"),
            entry(RecordPart.PROBLEMS, "Condition"),
            entry(RecordPart.MEASUREMENTS, "Observation"),
            entry(RecordPart.PROCEDURES, "Procedure"),
            entry(RecordPart.REFERRALS, "ServiceRequest"),
            entry(RecordPart.CARE_TEAMS, "CareTeam"),
            entry(RecordPart.LINK_WORKERS, "PractitionerRole"),
            entry(RecordPart.TASKS, "Task"),
            entry(RecordPart.COMMUNICATIONS, "Communication"),
            entry(RecordPart.ENCOUNTERS, "Encounter"),
            entry(RecordPart.APPOINTMENTS, "Appointment"),
            entry(RecordPart.CONSENTS, "Consent"),
            entry(RecordPart.PREFERENCES, "QuestionnaireResponse"));

    public FhirRecord {
        resources = List.copyOf(resources);
        refused = Set.copyOf(refused);
        givenInPart = Set.copyOf(givenInPart);
    }

    /** The record of a Bundle of one patient. */
    public static FhirRecord of(JsonNode bundle) {
        var resources = StreamSupport.stream(bundle.path("entry").spliterator(), false)
                .map(entry -> entry.path("resource"))
                .toList();
        var patient = resources.stream()
                .filter(resource -> type(resource).equals("Patient"))
                .findFirst()
                .orElseThrow();
        return new FhirRecord(patient.path("id").stringValue(), resources, Set.of(), Set.of());
    }

    /** The type of the resources that a part of the record consists of. */
    public static String type(RecordPart part) {
        return Optional.ofNullable(TYPES.get(part)).orElseThrow();
    }

    static String type(JsonNode resource) {
        return resource.path("resourceType").stringValue("");
    }

    /** {@code Condition/3}. */
    public static String reference(JsonNode resource) {
        return type(resource) + "/" + resource.path("id").stringValue("");
    }

    /** The same record, which does not give this type or reference. */
    public FhirRecord refusing(String what) {
        var more = new HashSet<>(refused);
        more.add(what);
        return new FhirRecord(patientId, resources, more, givenInPart);
    }

    /** The same record before these resources were written. */
    public FhirRecord without(Set<String> references) {
        return new FhirRecord(
                patientId,
                resources.stream()
                        .filter(resource -> !references.contains(reference(resource)))
                        .toList(),
                refused,
                givenInPart);
    }

    /** Whether a type, or a reference, is refused. */
    public boolean refuses(String what) {
        return refused.contains(what) || refused.contains(what.replaceFirst("/.*", ""));
    }

    /** Whether nothing is held back of what a relative URL asks for. */
    public boolean isGivenInFull(String url) {
        var type = url.replaceFirst("[/?].*", "");
        return !refuses(type) && !givenInPart.contains(type);
    }

    public Optional<JsonNode> find(String reference) {
        return resources.stream()
                .filter(resource -> reference(resource).equals(reference))
                .findFirst();
    }

    /** The resources that a search finds, refused or not, and an OperationOutcome where there are more. */
    public List<JsonNode> find(FhirSearch search) {
        var found = resources.stream().filter(search::finds);
        var outcome = givenInPart.contains(search.type())
                ? Stream.of(OperationOutcomeJson.FORBIDDEN)
                : Stream.<JsonNode>empty();
        return Stream.concat(found, outcome).toList();
    }
}
