package org.footbridge.bench.request;

import java.time.LocalDate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** FHIR resources of one patient as JSON, with the elements that a record system usually sends. */
public final class FhirResources {

    static final String SNOMED = "http://snomed.info/sct";
    static final String LOINC = "http://loinc.org";
    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String patientId;
    private int count;

    /** Resources of the patient with that logical id. */
    public FhirResources(String patientId) {
        this.patientId = patientId;
    }

    ObjectNode patient(LocalDate born, String gender) {
        var patient = JSON.createObjectNode().put("resourceType", "Patient").put("id", patientId);
        patient.putArray("identifier")
                .addObject()
                .put("system", "https://fhir.nhs.uk/Id/nhs-number")
                .put("value", "9990000018");
        patient.putArray("name")
                .addObject()
                .put("family", "Made-Up")
                .putArray("given")
                .add("Person");
        patient.put("gender", gender).put("birthDate", born.toString());
        patient.putArray("address").addObject().put("city", "Nowhere").put("country", "GB");
        return patient;
    }

    /** An active problem. */
    public ObjectNode condition(Coded code, LocalDate recorded) {
        var condition = start("Condition", recorded);
        coding(condition.putObject("clinicalStatus"), TERMINOLOGY + "condition-clinical", "active", "Active");
        coding(
                condition.putObject("verificationStatus"),
                TERMINOLOGY + "condition-ver-status",
                "confirmed",
                "Confirmed");
        coding(
                condition.putArray("category").addObject(),
                TERMINOLOGY + "condition-category",
                "problem-list-item",
                "Problem List Item");
        code(condition.putObject("code"), code);
        subject(condition, "subject")
                .put("onsetDateTime", recorded + "T09:00:00Z")
                .put("recordedDate", recorded + "T09:10:00Z");
        return condition;
    }

    /** A measurement with a value. */
    public ObjectNode observation(Coded code, LocalDate taken, double value, String unit) {
        var observation = observation(code, taken);
        quantity(observation.putObject("valueQuantity"), value, unit);
        var range = observation.putArray("referenceRange").addObject();
        quantity(range.putObject("low"), Math.floor(value * 0.5), unit);
        quantity(range.putObject("high"), Math.ceil(value * 1.5), unit);
        return observation;
    }

    ObjectNode bloodPressure(LocalDate taken, int systolic, int diastolic) {
        var observation = observation(new Coded(LOINC, "85354-9", "Blood pressure panel"), taken);
        var components = observation.putArray("component");
        var first = components.addObject();
        code(first.putObject("code"), new Coded(LOINC, "8480-6", "Systolic blood pressure"));
        quantity(first.putObject("valueQuantity"), systolic, "mm[Hg]");
        var second = components.addObject();
        code(second.putObject("code"), new Coded(LOINC, "8462-4", "Diastolic blood pressure"));
        quantity(second.putObject("valueQuantity"), diastolic, "mm[Hg]");
        return observation;
    }

    private ObjectNode observation(Coded code, LocalDate taken) {
        var observation = start("Observation", taken).put("status", "final");
        coding(
                observation.putArray("category").addObject(),
                TERMINOLOGY + "observation-category",
                "laboratory",
                "Laboratory");
        code(observation.putObject("code"), code);
        subject(observation, "subject")
                .put("effectiveDateTime", taken + "T09:00:00Z")
                .put("issued", taken + "T09:00:00.000Z");
        observation.putArray("performer").addObject().put("reference", "Practitioner/gp-1");
        return observation;
    }

    ObjectNode referral(Coded code, LocalDate authored) {
        var referral = start("ServiceRequest", authored).put("status", "active").put("intent", "order");
        code(referral.putObject("code"), code);
        return subject(referral, "subject").put("authoredOn", authored + "T09:00:00Z");
    }

    ObjectNode careTeam(Coded role, LocalDate since, boolean reachable) {
        var team = start("CareTeam", since).put("status", "active");
        subject(team, "subject");
        team.putObject("period").put("start", since.toString());
        var participant = team.putArray("participant").addObject();
        code(participant.putArray("role").addObject(), role);
        participant.putObject("member").put("display", role.display());
        if (reachable) {
            team.putArray("telecom").addObject().put("system", "phone").put("value", "020 7946 0000");
        }
        return team;
    }

    ObjectNode task(String status, LocalDate authored) {
        var task = start("Task", authored).put("status", status).put("intent", "order");
        return subject(task, "for").put("authoredOn", authored + "T09:00:00Z");
    }

    private ObjectNode start(String type, LocalDate updated) {
        var resource = JSON.createObjectNode()
                .put("resourceType", type)
                .put("id", type.toLowerCase(java.util.Locale.ROOT) + "-" + ++count);
        resource.putObject("meta")
                .put("versionId", "1")
                .put("lastUpdated", updated + "T09:15:00.000+00:00")
                .putArray("profile")
                .add("https://fhir.hl7.org.uk/StructureDefinition/UKCore-" + type);
        return resource;
    }

    private ObjectNode subject(ObjectNode resource, String field) {
        resource.putObject(field).put("reference", "Patient/" + patientId);
        resource.putObject("encounter").put("reference", "Encounter/encounter-" + count);
        return resource;
    }

    private static void code(ObjectNode concept, Coded code) {
        coding(concept, code.system(), code.code(), code.display());
        concept.put("text", code.display());
    }

    private static void coding(ObjectNode concept, String system, String code, String display) {
        concept.putArray("coding")
                .addObject()
                .put("system", system)
                .put("code", code)
                .put("display", display);
    }

    private static void quantity(ObjectNode quantity, double value, String unit) {
        quantity.put("value", value)
                .put("unit", unit)
                .put("system", "http://unitsofmeasure.org")
                .put("code", unit);
    }

    /** A code with its system and the words for it. */
    public record Coded(String system, String code, String display) {}
}
