package org.footbridge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.record.TestJson.bundle;
import static org.footbridge.record.TestJson.json;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.BundleEntry;
import org.footbridge.record.FhirServerStub;
import org.footbridge.record.PartRead;
import org.footbridge.record.PrefetchTemplates;
import org.footbridge.record.RecordRead;
import org.footbridge.record.RecordRequest;
import org.footbridge.record.TestVocabulary;
import org.footbridge.record.access.FhirAccess;
import org.footbridge.vocabulary.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

/**
 * An answer that holds an entry of another patient did not answer the question: what it lacks may be this patient's. The
 * part is unread, whatever the entry says, and what is this patient's for certain still counts.
 */
class AnothersEntriesTest {

    private static final Vocabulary VOCABULARY = TestVocabulary.make();
    private static final JsonNode PATIENT = json("{'resourceType':'Patient','id':'p1','birthDate':'1950-01-02'}");
    private static final JsonNode REFERRAL = json("{'resourceType':'ServiceRequest','id':'s1','status':'active',"
            + "'intent':'order','subject':{'reference':'Patient/p1'},"
            + "'code':{'coding':[{'system':'http://snomed.info/sct','code':'871731000000106'}]}}");

    private final FhirServerStub server = new FhirServerStub();
    private final Map<String, JsonNode> prefetch = new HashMap<>();

    @BeforeEach
    void nothingRecordedButAReferral() {
        PrefetchTemplates.all().types().keySet().forEach(type -> server.on(type + "?", bundle()));
        server.on("Patient/p1", PATIENT).on("ServiceRequest?", bundle(REFERRAL));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static JsonNode entry(String type, String id, String subject) {
        return json("{'resourceType':'%s','id':'%s',%s}".formatted(type, id, subject));
    }

    private RecordRead read(Optional<FhirAccess> access) {
        var reader = new ReadingConfiguration()
                .recordReader(new ReadingLimits(Duration.ofSeconds(20), 5, DataSize.ofKilobytes(64), 12));
        return (RecordRead) reader.read(new RecordRequest("p1", prefetch, access), VOCABULARY);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    problems,       PROBLEMS,       Condition,             "'subject':{'reference':'Patient/%s'}"
                    measurements,   MEASUREMENTS,   Observation,           "'subject':{'reference':'Patient/%s'}"
                    procedures,     PROCEDURES,     Procedure,             "'subject':{'reference':'Patient/%s'}"
                    referrals,      REFERRALS,      ServiceRequest,        "'subject':{'reference':'Patient/%s'}"
                    careTeams,      CARE_TEAMS,     CareTeam,              "'subject':{'reference':'Patient/%s'}"
                    encounters,     ENCOUNTERS,     Encounter,             "'subject':{'reference':'Patient/%s'}"
                    appointments,   APPOINTMENTS,   Appointment,           "'participant':[{'actor':{'reference':'Practitioner/d'}},{'actor':{'reference':'Patient/%s'}}]"
                    tasks,          TASKS,          Task,                  "'for':{'reference':'Patient/%s'}"
                    communications, COMMUNICATIONS, Communication,         "'subject':{'reference':'Patient/%s'}"
                    consents,       CONSENTS,       Consent,               "'patient':{'reference':'Patient/%s'}"
                    preferences,    PREFERENCES,    QuestionnaireResponse, "'subject':{'reference':'Patient/%s'}"
                    """)
    void make_their_part_unread(String key, RecordPart part, String type, String subject) {
        var own = entry(type, "own", subject.formatted("p1"));
        var mixed = bundle(own, entry(type, "other", subject.formatted("p2")));
        var clean = type.equals("ServiceRequest") ? bundle(own, REFERRAL) : bundle(own);

        server.on(type + "?", clean);
        assertThat(read(Optional.of(server.access())).part(part).failures()).isEmpty();

        server.on(type + "?", mixed);
        assertHalfRead(read(Optional.of(server.access())).part(part), type + "/own");

        prefetch.put("patient", PATIENT);
        prefetch.put("referrals", bundle(REFERRAL));
        prefetch.put(key, mixed);
        assertHalfRead(read(Optional.empty()).part(part), type + "/own");

        server.on(type + "?", clean);
        var again = read(Optional.of(server.access())).part(part);
        assertThat(again.failures()).as("read from the server instead").isEmpty();
        assertThat(again.entries()).extracting(BundleEntry::source).doesNotContain(type + "/other");
    }

    private static void assertHalfRead(PartRead part, String own) {
        assertThat(part.failures()).containsExactly(Cause.UNREADABLE);
        assertThat(part.entries()).extracting(BundleEntry::source).contains(own);
    }

    @Test
    void are_not_seen_where_the_patient_is_named_in_another_way() {
        server.on(
                "Condition?",
                bundle(
                        entry("Condition", "c1", "'subject':{'reference':'" + server.base() + "/Patient/p1'}"),
                        entry("Condition", "c2", "'subject':{'reference':'Patient/p1/_history/3'}"),
                        entry("Condition", "c3", "'subject':{'display':'This person'}"),
                        entry("Condition", "c4", "'subject':{'reference':'https://proxy.example/Patient/p1'}")));

        assertThat(read(Optional.of(server.access())).part(RecordPart.PROBLEMS).failures())
                .isEmpty();
    }

    /** What a server adds to the matches, such as the patient's mother, is no match. */
    @Test
    void may_come_along_where_they_are_no_match() {
        var answer = bundle(entry("Condition", "c1", "'subject':{'reference':'Patient/p1'}"));
        var added = answer.withArray("entry").addObject();
        added.set("resource", entry("Condition", "c2", "'subject':{'reference':'Patient/p2'}"));
        added.putObject("search").put("mode", "include");
        server.on("Condition?", answer);

        assertThat(read(Optional.of(server.access())).part(RecordPart.PROBLEMS).failures())
                .isEmpty();
    }
}
