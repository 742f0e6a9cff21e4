package org.footbridge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.footbridge.facts.London;
import org.footbridge.feedback.WrittenLedger;
import org.footbridge.hook.ServiceOnPort;
import org.footbridge.hook.TestResponse;
import org.footbridge.people.APatient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a clinician answers to a card counts the next time the record opens. */
class AnswersTest extends ServiceOnPort {

    private static final LocalDate TODAY = LocalDate.now(London.ZONE);
    private static final String CARD = "Feeling lonely: consider befriending";
    private static final String SYSTEM = "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes";

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Answers answers;

    @Autowired
    private WrittenLedger written;

    private int patients;

    @AfterEach
    void forget() {
        database.update("delete from given_answer");
    }

    private static APatient lonely() {
        return APatient.aPatientOn(TODAY).aged(70).whoFeelsLonely();
    }

    /** A call about a patient of that id, whose resources all name the id. */
    private TestResponse open(String id, APatient patient) {
        var call = """
                {"hook": "patient-view", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea", "fhirServer": "%s",
                 "context": {"userId": "Practitioner/7", "patientId": "%s"}, "prefetch": %s}""".formatted(
                FHIR,
                id,
                JsonMapper.shared().writeValueAsString(patient.prefetch()).replace(APatient.ID, id));
        return post(SERVICE, call);
    }

    private String somebody() {
        patients++;
        return "somebody-" + patients + "-" + System.nanoTime();
    }

    private static List<String> summaries(TestResponse reply) {
        assertThat(reply.status()).as(reply.http().body()).isEqualTo(200);
        return reply.json()
                .path("cards")
                .valueStream()
                .map(card -> card.path("summary").stringValue())
                .toList();
    }

    private static JsonNode card(TestResponse reply, String summary) {
        return reply.json()
                .path("cards")
                .valueStream()
                .filter(each -> each.path("summary").stringValue().equals(summary))
                .findFirst()
                .orElseThrow();
    }

    private static String because(String reason) {
        return "\"overrideReason\": {\"reason\": {\"code\": \"%s\", \"system\": \"%s\"}}".formatted(reason, SYSTEM);
    }

    private void send(JsonNode card, String outcome, String rest) {
        var feedback = """
                {"feedback": [{"card": "%s", "outcome": "%s", "outcomeTimestamp": "2026-11-30T09:00:00Z", %s}]}""".formatted(card.path("uuid").stringValue(), outcome, rest);
        assertThat(post(FEEDBACK, feedback).status()).isEqualTo(200);
    }

    private void answer(TestResponse reply, String summary, String reason) {
        send(card(reply, summary), "overridden", because(reason));
    }

    private void accept(JsonNode card, String rest) {
        var suggestion = card.path("suggestions").path(0).path("uuid").stringValue();
        send(card, "accepted", "\"acceptedSuggestions\": [{\"id\": \"" + suggestion + "\"}]" + rest);
    }

    /** As if it had been answered some days ago, here or at another instance. */
    private void shift(int days) {
        database.update("update given_answer set answered_on = ?", TODAY.minusDays(days));
        answers.forgetAll();
        answers.refresh();
    }

    @ParameterizedTest
    @CsvSource({
        "patient-refuses, Patient does not want it",
        "action-not-priority, Not a priority now",
        "limited-time, Not enough time today",
        "wrong-time-workflow, Wrong moment in the consultation",
        "action-completed, Already done",
        "inappropriate-recipient, Does not fit this patient"
    })
    void a_card_that_was_set_aside_is_one_line(String reason, String words) {
        var id = somebody();
        answer(open(id, lonely()), CARD, reason);

        assertThat(summaries(open(id, lonely())))
                .singleElement()
                .asString()
                .startsWith("Kept back: loneliness (" + words + ", ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"service-not-available", "prefers-alternative", "inadequate-support", "no-such-reason"})
    void what_is_missing_here_says_nothing_about_the_patient(String reason) {
        var id = somebody();
        answer(open(id, lonely()), CARD, reason);

        assertThat(summaries(open(id, lonely()))).containsExactly(CARD);
    }

    @Test
    void another_patient_and_the_same_id_elsewhere_are_somebody_else() {
        var id = somebody();
        answer(open(id, lonely()), CARD, "patient-refuses");

        assertThat(summaries(open(somebody(), lonely()))).containsExactly(CARD);
        assertThat(answers.person(java.net.URI.create(FHIR), id))
                .isNotEqualTo(answers.person(java.net.URI.create("https://other.example/fhir"), id));
        assertThat(answers.person(null, id)).isEmpty();
    }

    @Test
    void a_new_fact_brings_the_card_back() {
        var id = somebody();
        answer(open(id, lonely()), CARD, "patient-refuses");

        assertThat(summaries(open(id, lonely().with("422650009", "Social isolation", 1))))
                .anyMatch(summary -> summary.contains("consider"));
        assertThat(summaries(open(id, APatient.aPatientOn(TODAY).aged(70).with("267076002", "Feeling lonely", 3))))
                .containsExactly(CARD);
    }

    /** A refusal must not stand on a card from which something was accepted later. */
    @Test
    void an_accepted_suggestion_takes_the_answer_back() {
        var id = somebody();
        var first = open(id, lonely());
        answer(first, CARD, "patient-refuses");
        accept(card(first, CARD), "");

        assertThat(summaries(open(id, lonely()))).containsExactly(CARD);
        answer(open(id, lonely()), CARD, "limited-time");
        assertThat(summaries(open(id, lonely())).getFirst()).startsWith("Kept back: loneliness (Not enough time today");
    }

    @Test
    void a_reason_that_comes_with_an_accepted_suggestion_keeps_nothing_back() {
        var id = somebody();
        accept(card(open(id, lonely()), CARD), ", " + because("patient-refuses"));

        assertThat(summaries(open(id, lonely()))).containsExactly(CARD);
        assertThat(database.queryForList("select * from given_answer")).isEmpty();
    }

    @Test
    void another_need_still_has_its_card() {
        var id = somebody();
        answer(open(id, lonely()), CARD, "patient-refuses");
        var now = summaries(open(id, lonely().with("160932005", "Financial problem", 12)));

        assertThat(now.getFirst()).startsWith("Money worries: consider");
        assertThat(now.getLast()).startsWith("Kept back: loneliness");
    }

    @ParameterizedTest
    @CsvSource({
        "patient-refuses, 180, true", "patient-refuses, 181, false",
        "limited-time, 14, true", "limited-time, 15, false",
        "action-completed, 365, true", "action-completed, 366, false"
    })
    void each_answer_counts_for_its_governed_time(String reason, int days, boolean keptBack) {
        var id = somebody();
        // The fact stands where it stood when the answer was given.
        answer(open(id, lonely()), CARD, reason);
        shift(days);

        assertThat(summaries(open(id, lonely())).getFirst().startsWith("Kept back"))
                .isEqualTo(keptBack);
    }

    @Test
    void not_now_ends_with_the_next_consultation() {
        var id = somebody();
        answer(open(id, lonely()), CARD, "limited-time");
        shift(5);
        var seen = lonely().withResource(
                        "encounters", JsonMapper.shared().readTree("""
                        {"resourceType": "Encounter", "id": "e1", "status": "finished", "class": {"system":
                         "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "AMB"},
                         "subject": {"reference": "Patient/%s"}, "period": {"start": "%s"}}""".formatted(APatient.ID, TODAY.minusDays(2))));

        assertThat(summaries(open(id, lonely())).getFirst()).startsWith("Kept back");
        assertThat(summaries(open(id, seen))).containsExactly(CARD);
    }

    @Test
    void what_is_urgent_is_never_kept_back() {
        var id = somebody();
        var atRisk = lonely().with("401206008", "Deliberate self-harm", 5);
        var first = open(id, atRisk);
        var urgent = summaries(first).getFirst();
        answer(first, urgent, "action-completed");

        assertThat(summaries(open(id, atRisk)).getFirst()).isEqualTo(urgent);
        assertThat(database.queryForObject("select count(*) from given_answer", Integer.class))
                .isZero();
    }

    /** A call that orders befriending for a patient of that id, or says that it is sent. */
    private List<String> ordered(String hook, String id, APatient patient) {
        var draft = """
                {"resourceType": "ServiceRequest", "id": "new", "status": "draft", "reasonCode": [{"text": "loneliness"}],
                 "patientInstruction": "As agreed.", "code": {"text": "befriending"}, "category": [{"coding":
                 [{"system": "https://footbridge.example/CodeSystem/referral-kind", "code": "direct"}]}]}""";
        var context = hook.equals("order-dispatch")
                ? "\"dispatchedOrders\": [\"ServiceRequest/s1\"], \"performer\": \"Organization/o1\""
                : "\"draftOrders\": {\"resourceType\": \"Bundle\", \"entry\": [{\"resource\": " + draft
                        + "}]}, \"selections\": [\"ServiceRequest/new\"]";
        var call = """
                {"hook": "%s", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea", "fhirServer": "%s",
                 "context": {"userId": "Practitioner/7", "patientId": "%s", %s}, "prefetch": %s}""".formatted(
                hook,
                FHIR,
                id,
                context,
                JsonMapper.shared().writeValueAsString(patient.prefetch()).replace(APatient.ID, id));
        return summaries(post(DISCOVERY + "/social-prescribing-" + hook, call));
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-select", "order-sign", "order-dispatch"})
    void what_the_patient_did_not_want_lately_is_said_when_it_is_ordered(String hook) {
        var refused = "Befriending: the patient did not want this lately";
        var patient = hook.equals("order-dispatch") ? lonely().withDirectReferralTo("befriending", 0) : lonely();
        var id = somebody();
        assertThat(ordered(hook, id, patient)).doesNotContain(refused);

        answer(open(id, lonely()), CARD, "patient-refuses");
        assertThat(ordered(hook, id, patient)).contains(refused);
        shift(181);
        assertThat(ordered(hook, id, patient)).doesNotContain(refused);
    }

    @Test
    void what_was_put_off_is_not_said_when_it_is_ordered() {
        var id = somebody();
        answer(open(id, lonely()), CARD, "limited-time");

        assertThat(ordered("order-select", id, lonely())).isEmpty();
    }

    /** The ledger counts what an answer keeps back; an order shows no card of a need that could be. */
    @Test
    void an_order_keeps_no_card_back() {
        var id = somebody();
        answer(open(id, lonely()), CARD, "patient-refuses");
        ordered("order-sign", id, lonely());
        open(id, lonely());
        written.now();

        assertThat(database.queryForList(
                        "select service_id from ledger_call where cardinality(needs_kept_back) > 0 order by call_id desc",
                        String.class))
                .isNotEmpty()
                .containsOnly("social-prescribing-patient-view");
    }

    @Test
    void the_tables_name_no_card_and_no_patient() {
        var id = somebody();
        var reply = open(id, lonely());
        answer(reply, CARD, "patient-refuses");
        var card = reply.json().path("cards").path(0).path("uuid").stringValue();

        var kept = database.queryForList("select * from given_answer").toString()
                + database.queryForList("select * from answerable_card");
        assertThat(kept).doesNotContain(card, id, "lonel", "267076002", FHIR);
        assertThat(database.queryForList("select * from given_answer")).hasSize(1);
        Map<String, Object> row = database.queryForMap("select person, need from given_answer");
        assertThat(Objects.toString(row.get("person"))).hasSize(64);
    }
}
