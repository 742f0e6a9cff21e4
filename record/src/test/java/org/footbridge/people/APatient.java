package org.footbridge.people;

import static org.footbridge.record.TestJson.bundle;
import static org.footbridge.record.TestJson.json;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.footbridge.record.FhirServerStub;
import org.footbridge.record.PrefetchTemplates;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A patient's record in FHIR JSON, written as a sentence: {@code aPatient().aged(78).whoFeelsLonely()}. */
public final class APatient {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final String ID = "ada-4711";

    /** What stands in a record and must leave it by no other way than the draft's reference to the patient. */
    public static final String NHS_NUMBER = "9990000018";

    public static final String FAMILY_NAME = "Testperson";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("problems", "Condition"),
            Map.entry("measurements", "Observation"),
            Map.entry("procedures", "Procedure"),
            Map.entry("referrals", "ServiceRequest"),
            Map.entry("careTeams", "CareTeam"),
            Map.entry("encounters", "Encounter"),
            Map.entry("appointments", "Appointment"),
            Map.entry("tasks", "Task"),
            Map.entry("communications", "Communication"),
            Map.entry("consents", "Consent"),
            Map.entry("preferences", "QuestionnaireResponse"));

    private final LocalDate today;
    private final ObjectNode patient;
    private final SequencedMap<String, List<JsonNode>> parts = new LinkedHashMap<>();
    private final Map<String, JsonNode> named = new TreeMap<>();
    private final List<String> refused = new ArrayList<>();

    private APatient(LocalDate today) {
        this.today = today;
        this.patient = (ObjectNode) json("{'resourceType':'Patient','id':'" + ID
                + "','identifier':[{'system':'https://fhir.nhs.uk/Id/nhs-number','value':'" + NHS_NUMBER
                + "'}],'name':[{'family':'" + FAMILY_NAME + "','given':['Ada']}]}");
        PrefetchTemplates.all().byKey().keySet().stream()
                .filter(key -> !key.equals(PrefetchTemplates.PATIENT_KEY))
                .forEach(key -> parts.put(key, new ArrayList<>()));
    }

    /** A record as it stands today. */
    public static APatient aPatient() {
        return new APatient(TODAY);
    }

    /** A record as it stands on another day. */
    public static APatient aPatientOn(LocalDate day) {
        return new APatient(day);
    }

    public LocalDate today() {
        return today;
    }

    public APatient aged(int years) {
        return born(today.minusYears(years).minusDays(100).toString());
    }

    public APatient born(String date) {
        patient.put("birthDate", date);
        return this;
    }

    public APatient whoHasDied() {
        patient.put("deceasedBoolean", true);
        return this;
    }

    public APatient whoFeelsLonely() {
        return with("267076002", "Feeling lonely", 30);
    }

    public APatient whoLivesAlone() {
        return with("105529008", "Lives alone", 400);
    }

    /** A problem, recorded some days ago. */
    public APatient with(String code, String display, int daysAgo) {
        return withCondition(code, display, daysAgo, "active");
    }

    public APatient whoOnceHad(String code, String display, int daysAgo) {
        return withCondition(code, display, daysAgo, "resolved");
    }

    private APatient withCondition(String code, String display, int daysAgo, String status) {
        return add("problems", ResourceJson.condition("c" + count("problems"), code, display, status, ago(daysAgo)));
    }

    /** A problem that nobody coded. */
    public APatient withInWords(String words, int daysAgo) {
        return add("problems", ResourceJson.inWords("c" + count("problems"), words, ago(daysAgo)));
    }

    /** A code that a consultation left in the journal: no category and no value. */
    public APatient withNote(String code, int daysAgo) {
        return add("measurements", ResourceJson.note("o" + count("measurements"), code, ago(daysAgo)));
    }

    public APatient inMentalHealthCrisisTreatment() {
        return observed(ResourceJson.OWN, "mental-health-crisis-treatment", 20, "'valueBoolean':true");
    }

    public APatient whoIsInactive() {
        return observed(ResourceJson.SNOMED, "1086511000000107", 20, ResourceJson.INACTIVE);
    }

    public APatient whoEnjoysGardening() {
        return observed(ResourceJson.OWN, "enjoys-gardening", 60, "'valueBoolean':true");
    }

    public APatient withBloodPressure(int systolic, int diastolic) {
        return observed(ResourceJson.LOINC, "85354-9", 5, ResourceJson.bloodPressure(systolic, diastolic));
    }

    /** Written down as text, as some records do: there, and of no use. */
    public APatient withBloodPressureInWords() {
        return observed(ResourceJson.LOINC, "85354-9", 5, "'valueString':'128 over 78'");
    }

    public APatient withHeartRate(int beats) {
        return observed(ResourceJson.LOINC, "8867-4", 5, ResourceJson.quantity(beats, "/min"));
    }

    public APatient withPhq9(int score) {
        return observed(ResourceJson.SNOMED, "720433000", 10, "'valueInteger':" + score);
    }

    public APatient withPhq9Item9(int score) {
        return observed(ResourceJson.LOINC, "44260-8", 10, "'valueInteger':" + score);
    }

    private APatient observed(String system, String code, int daysAgo, String value) {
        return add(
                "measurements",
                ResourceJson.observation("o" + count("measurements"), system, code, ago(daysAgo), value));
    }

    /** A social prescribing referral, its date and whatever else it bears. */
    public APatient withReferral(String status, String rest) {
        return add("referrals", ResourceJson.referral("s" + count("referrals"), status, rest));
    }

    public APatient withReferralTo(String role, int daysAgo) {
        return withReferral("active", authored(daysAgo) + ",'performer':[{'reference':'" + role + "'}]");
    }

    public APatient withReferralToNobody(int daysAgo) {
        return withReferral("active", authored(daysAgo));
    }

    public APatient withDraftFor(String route) {
        return withReferral("draft", authored(2) + ",'orderDetail':[{'text':'" + route + "'}]");
    }

    private String authored(int daysAgo) {
        return ",'authoredOn':'" + ago(daysAgo) + "'";
    }

    /** A referral to a service itself, as our drafts are written. */
    public APatient withDirectReferralTo(String route, int daysAgo) {
        return add("referrals", ResourceJson.directReferral("s" + count("referrals"), route, authored(daysAgo)));
    }

    public APatient withCareTeam(String status, String role, String period) {
        return add("careTeams", ResourceJson.careTeam("t" + count("careTeams"), status, role, period));
    }

    /** What they said would suit them. */
    public APatient whoSaid(int daysAgo, String... answers) {
        return add("preferences", ResourceJson.preferences("q" + count("preferences"), ago(daysAgo), List.of(answers)));
    }

    /** A resource that others name. */
    public APatient where(String resource) {
        var json = json(resource);
        named.put(
                json.path("resourceType").stringValue("") + "/"
                        + json.path("id").stringValue(""),
                json);
        return this;
    }

    public APatient whereALinkWorker(String id, String rest) {
        return where(ResourceJson.linkWorker(id, rest));
    }

    /** A prefetch key, or a reference, that the record system refuses to give. */
    public APatient butRefusing(String keyOrReference) {
        refused.add(keyOrReference);
        return this;
    }

    private APatient add(String key, String resource) {
        return withResource(key, json(resource));
    }

    public APatient withResource(String key, JsonNode resource) {
        parts.getOrDefault(key, List.of()).add(resource);
        return this;
    }

    private int count(String key) {
        return parts.getOrDefault(key, List.of()).size() + 1;
    }

    private String ago(int days) {
        return today.minusDays(days).toString();
    }

    /** The same record with every resource rewritten. */
    public APatient rewritten(UnaryOperator<JsonNode> rewrite) {
        var other = new APatient(today);
        other.patient.setAll((ObjectNode) rewrite.apply(patient));
        parts.forEach((key, resources) -> resources.forEach(
                resource -> other.parts.getOrDefault(key, List.of()).add(rewrite.apply(resource))));
        named.forEach((reference, resource) -> other.named.put(reference, rewrite.apply(resource)));
        other.refused.addAll(refused);
        return other;
    }

    public JsonNode patient() {
        return patient;
    }

    public List<String> keys() {
        return List.copyOf(parts.keySet());
    }

    public List<JsonNode> part(String key) {
        return List.copyOf(parts.getOrDefault(key, List.of()));
    }

    /** What a record system sends under a key of the prefetch. */
    public JsonNode prefetched(String key) {
        if (key.equals("patient")) {
            return patient;
        }
        if (refused.contains(key)) {
            return json("{'resourceType':'OperationOutcome','issue':[{'severity':'error','code':'forbidden'}]}");
        }
        return part(key).isEmpty() ? json("null") : bundle(part(key), "");
    }

    /** Everything that the hook asks for. */
    public SequencedMap<String, JsonNode> prefetch() {
        var prefetch = new LinkedHashMap<String, JsonNode>();
        prefetch.put("patient", patient);
        parts.keySet().forEach(key -> prefetch.put(key, prefetched(key)));
        return prefetch;
    }

    /** Has a server hold this record. */
    public APatient heldBy(FhirServerStub server) {
        server.on("Patient/" + ID, patient);
        TYPES.forEach((key, type) -> {
            if (refused.contains(key)) {
                server.on(type + "?", FhirServerStub.status(403));
            } else {
                server.on(type + "?", bundle(part(key), ""));
            }
        });
        named.forEach(server::on);
        refused.stream()
                .filter(what -> what.contains("/"))
                .forEach(what -> server.on(what, FhirServerStub.status(403)));
        return this;
    }
}
