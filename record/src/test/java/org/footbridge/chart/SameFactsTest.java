package org.footbridge.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.record.TestJson.bundle;
import static org.footbridge.record.TestJson.condition;
import static org.footbridge.record.TestJson.json;
import static org.footbridge.record.TestJson.observation;
import static org.footbridge.record.TestVocabulary.LOINC;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.footbridge.facts.PatientFacts;
import org.footbridge.record.FhirServerStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The same patient by prefetch, by FHIR reads, or half and half, in any order and on any number of pages. */
class SameFactsTest {

    private static final JsonNode PATIENT = json("{'resourceType':'Patient','id':'p1','birthDate':'1950-01-02'}");
    private static final Map<String, String> TYPES = Map.of(
            "problems",
            "Condition",
            "measurements",
            "Observation",
            "procedures",
            "Procedure",
            "referrals",
            "ServiceRequest",
            "careTeams",
            "CareTeam",
            "preferences",
            "QuestionnaireResponse");

    private final FhirServerStub server = new FhirServerStub();
    private final SequencedMap<String, List<JsonNode>> parts = new TreeMap<>(Map.of(
            "problems",
            problems(),
            "measurements",
            measurements(),
            "procedures",
            List.of(
                    json(
                            "{'resourceType':'Procedure','id':'x1','status':'completed','subject':{'reference':'Patient/p1'},"
                                    + "'code':{'coding':[{'system':'http://snomed.info/sct','code':'267076002'}]}}"),
                    json(
                            "{'resourceType':'Procedure','id':'x2','status':'rubbish','subject':{'reference':'Patient/p1'},"
                                    + "'code':{'coding':[{'system':'http://snomed.info/sct','code':'105529008'}]}}")),
            "referrals",
            List.of(ReferralPathwayTest.referral("active", "PractitionerRole/r1", "")),
            "careTeams",
            List.of(
                    ReferralPathwayTest.team("'status':'active',", "PractitionerRole/r2", ""),
                    ReferralPathwayTest.team("'status':'inactive',", "PractitionerRole/r1", "")),
            "preferences",
            List.of(
                    PreferenceAnswersTest.response("q1", "2026-10-01T10:00:00Z", "likes-gardening"),
                    PreferenceAnswersTest.response("q2", "2026-10-01T11:00:00Z", "likes-walking"))));

    @AfterEach
    void stop() {
        server.close();
    }

    private static List<JsonNode> problems() {
        var problems = new ArrayList<JsonNode>();
        for (int i = 0; i < 120; i++) {
            String code =
                    List.of("267076002", "105529008", "105441003", "38341003").get(i % 4);
            problems.add(
                    condition("c" + i, code, i % 7 == 0 ? "'recordedDate':'rubbish'" : "'recordedDate':'2026-01-02'"));
        }
        return problems;
    }

    private static List<JsonNode> measurements() {
        return List.of(
                observation(
                        "o1",
                        LOINC,
                        "8480-6",
                        "'effectiveDateTime':'2026-10-01T09:00:00Z','valueQuantity':{'value':184.0}"),
                observation("o2", LOINC, "44260-8", "'valueQuantity':{'value':1e0}"),
                observation("o3", LOINC, "44260-8", "'valueString':'often'"),
                observation("o4", LOINC, "8867-4", "'valueQuantity':{'value':72,'comparator':'<'}"));
    }

    private void standReady() {
        server.on("Patient/p1", PATIENT)
                .on(
                        "PractitionerRole/r1",
                        ReferralPathwayTest.role("r1", "'organization':{'reference':'Organization/o1'}"))
                .on("PractitionerRole/r2", FhirServerStub.status(403))
                .on("Organization/o1", json("{'resourceType':'Organization','id':'o1'}"));
    }

    private JsonNode paged(String key, Random random) {
        var shuffled = new ArrayList<>(parts.getOrDefault(key, List.of()));
        Collections.shuffle(shuffled, random);
        int size = 3 + random.nextInt(40);
        String run = key + random.nextInt(1_000_000);
        var pages = new ArrayList<List<JsonNode>>();
        for (int i = 0; i < shuffled.size(); i += size) {
            pages.add(shuffled.subList(i, Math.min(shuffled.size(), i + size)));
        }
        for (int i = 1; i < pages.size(); i++) {
            server.on("?" + run + "=" + i, page(pages, i, run));
        }
        return page(pages, 0, run);
    }

    private JsonNode page(List<List<JsonNode>> pages, int i, String run) {
        boolean last = i + 1 == pages.size();
        return bundle(pages.get(i), last ? "" : server.base() + "?" + run + "=" + (i + 1));
    }

    private PatientFacts read(Random random) {
        var record = TestRecord.record().readableAt(server.access());
        parts.keySet().forEach(key -> {
            server.on(TYPES.get(key) + "?", paged(key, random));
            switch (random.nextInt(3)) {
                case 0 -> record.without(key);
                case 1 -> record.with(key, paged(key, random));
                default -> record.with(key, json("{'resourceType':'OperationOutcome'}"));
            }
        });
        return random.nextBoolean()
                ? record.without("patient").facts()
                : record.with("patient", PATIENT).facts();
    }

    @Test
    void are_equal() {
        standReady();
        var whole = TestRecord.record().with("patient", PATIENT).readableAt(server.access());
        parts.forEach((key, resources) -> whole.with(key, bundle(resources, "")));
        var expected = whole.facts();

        assertThat(expected.observations()).hasSizeGreaterThan(70);
        assertThat(expected.unread()).hasSize(4);
        assertThat(expected.pathway().linkWorkers()).hasSize(2);
        var random = new Random(42);
        for (int i = 0; i < 25; i++) {
            assertThat(read(random)).isEqualTo(expected);
        }
    }
}
