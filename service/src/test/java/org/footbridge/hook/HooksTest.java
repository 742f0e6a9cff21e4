package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.footbridge.facts.London;
import org.footbridge.people.APatient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each hook shows what a GP wants at that moment, and what is critical at every moment. */
class HooksTest extends HookCalls {

    private static final String LONELY = "267076002";
    private static final String SELF_HARM = "401206008";
    private static final String STALLED = "Open social prescribing referral: no link worker is named";
    private static final String ROUTES = "Money worries: consider debt and benefits advice";
    private static final String ASSESS = "Possible risk of suicide or self-harm: assess safety before anything else";
    private static final String ENCOUNTER = "\"encounterId\": \"e-1\"";

    private static final List<String> HOOKS = List.of(
            "patient-view",
            "encounter-start",
            "encounter-discharge",
            "problem-list-item-create",
            "appointment-book",
            "order-select",
            "order-sign",
            "order-dispatch");

    /** Somebody with a need and a referral that nobody follows up. */
    private static APatient withMoneyWorries() {
        return patient().with("160932005", "Financial problem", 12).withReferralToNobody(20);
    }

    private static String condition(String code, String display, String rest) {
        return """
                {"resourceType": "Condition", "id": "c-new", "subject": {"reference": "Patient/%s"}, "code": {"coding":
                 [{"system": "http://snomed.info/sct", "code": "%s", "display": "%s"}]}%s}""".formatted(APatient.ID, code, display, rest);
    }

    private static String adding(String... conditions) {
        var entries = Stream.of(conditions)
                .map(condition -> "{\"resource\": " + condition + "}")
                .toList();
        return "\"conditions\": {\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": ["
                + String.join(",", entries) + "]}";
    }

    private static String adding(String code, String display) {
        return adding(condition(code, display, ""));
    }

    @Test
    void each_has_a_service_of_its_own() {
        var services = get(DISCOVERY, token(DISCOVERY).sign()).json().path("services");

        assertThat(services.valueStream().map(service -> service.path("hook").stringValue()))
                .containsExactlyElementsOf(HOOKS);
        assertThat(services.valueStream().map(service -> service.path("id").stringValue()))
                .containsExactlyElementsOf(
                        HOOKS.stream().map(hook -> "social-prescribing-" + hook).toList());
        assertThat(services.valueStream()
                        .map(service -> service.path("description").stringValue()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_record_that_opens_shows_routes_and_what_has_stalled() {
        assertThat(summaries("patient-view", withMoneyWorries(), "")).containsExactlyInAnyOrder(STALLED, ROUTES);
    }

    @Test
    void a_consultation_that_begins_shows_what_has_stalled_and_no_routes() {
        assertThat(summaries("encounter-start", withMoneyWorries(), ENCOUNTER)).containsExactly(STALLED);
    }

    @Test
    void a_consultation_that_ends_shows_what_is_left_open_of_referrals_only() {
        var recentMania = withMoneyWorries().with("231494001", "Mania", 20);

        assertThat(summaries("patient-view", recentMania, "")).hasSize(3);
        assertThat(summaries("encounter-discharge", recentMania, ENCOUNTER)).containsExactly(STALLED);
    }

    @Test
    void a_problem_that_is_added_shows_what_may_help_with_it_and_nothing_else() {
        assertThat(summaries("problem-list-item-create", withMoneyWorries(), adding(LONELY, "Feeling lonely")))
                .containsExactly("Feeling lonely: consider befriending");
    }

    @Test
    void what_is_urgent_about_the_person_stands_before_the_routes_for_a_new_problem() {
        var severelyDepressed = patient().with("310497006", "Severe depression", 20);

        assertThat(summaries("problem-list-item-create", severelyDepressed, adding(LONELY, "Feeling lonely")))
                .containsExactly(
                        "More severe depression is recorded: ask directly about suicide",
                        "Feeling lonely: consider befriending");
        assertThat(summaries("problem-list-item-create", severelyDepressed, adding("10509002", "Acute bronchitis")))
                .isEmpty();
    }

    @Test
    void a_new_need_in_a_record_that_could_not_be_read_asks_about_safety() {
        assertThat(summaries(
                        "problem-list-item-create",
                        patient().butRefusing("measurements"),
                        adding(LONELY, "Feeling lonely")))
                .containsExactly("Part of the record could not be read: ask about safety before suggesting support");
    }

    @Test
    void a_problem_without_a_date_is_of_today_and_one_with_a_date_keeps_it() {
        var old = adding(condition(LONELY, "Feeling lonely", ", \"onsetDateTime\": \"2019-05-01\""));

        assertThat(summaries("problem-list-item-create", patient(), old))
                .containsExactly("Loneliness or isolation recorded more than a year ago: ask how it is now");
    }

    @Test
    void a_draft_cites_no_problem_that_the_record_does_not_hold_yet() {
        var reply = fire("problem-list-item-create", patient(), adding(LONELY, "Feeling lonely"));

        assertThat(reply.http().body())
                .contains("Add a draft referral")
                .doesNotContain("reasonReference", "c-new", "new-problem");
    }

    @Test
    void a_problem_that_is_in_the_record_already_shows_the_same() {
        var written = patient()
                .withResource(
                        "problems",
                        JsonMapper.shared()
                                .readTree(condition(
                                        LONELY,
                                        "Feeling lonely",
                                        ", \"recordedDate\": \"" + LocalDate.now(London.ZONE) + "\"")));

        assertThat(summaries("problem-list-item-create", written, adding(LONELY, "Feeling lonely")))
                .containsExactly("Feeling lonely: consider befriending");
    }

    @Test
    void a_problem_that_no_rule_asks_about_shows_nothing() {
        assertThat(summaries("problem-list-item-create", withMoneyWorries(), adding("10509002", "Acute bronchitis")))
                .isEmpty();
    }

    @Test
    void a_new_problem_of_somebody_else_is_passed_over() {
        var others = adding(condition(LONELY, "Feeling lonely", "").replace(APatient.ID, "somebody-else"));

        assertThat(summaries("problem-list-item-create", patient(), others)).isEmpty();
    }

    /** Of two codes one may be urgent, and a Bundle in the place of a problem may hold any. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\": \"Condition\", \"code\": {\"text\": \"a\"}, \"code\": {\"text\": \"b\"}}",
                "{\"resourceType\": \"Condition\", \"resourceType\": \"Basic\"}",
                "{\"resourceType\": \"Bundle\", \"entry\": []}",
                "{}, \"resource\": {}",
                "{}"
            })
    void a_new_problem_that_could_not_be_read_is_said(String problem) {
        assertThat(summaries("problem-list-item-create", patient().whoFeelsLonely(), adding(problem)))
                .containsExactly("Part of the record could not be read: ask about safety before suggesting support");
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems", "measurements", "procedures"})
    void a_bundle_in_a_prefetched_bundle_is_said_to_be_unread(String part) {
        var nested = patient()
                .whoFeelsLonely()
                .withResource(part, JsonMapper.shared().readTree("""
                        {"resourceType": "Bundle", "entry": [{"resource": %s}]}""".formatted(
                                condition(SELF_HARM, "Deliberate self-harm", ""))));

        assertThat(summaries("patient-view", nested, ""))
                .containsExactly("Part of the record could not be read: ask about safety before suggesting support");
    }

    @Test
    void a_new_problem_that_is_urgent_is_critical() {
        assertThat(summaries("problem-list-item-create", patient(), adding(SELF_HARM, "Deliberate self-harm")))
                .containsExactly(ASSESS);
    }

    static Stream<Arguments> contexts() {
        return Stream.of(
                Arguments.of("patient-view", ""),
                Arguments.of("encounter-start", ENCOUNTER),
                Arguments.of("encounter-discharge", ENCOUNTER),
                Arguments.of("problem-list-item-create", adding("10509002", "Acute bronchitis")));
    }

    @ParameterizedTest
    @MethodSource("contexts")
    void what_is_critical_shows_at_every_moment(String hook, String context) {
        var atRisk = withMoneyWorries().with(SELF_HARM, "Deliberate self-harm", 5);

        assertThat(summaries(hook, atRisk, context).getFirst()).isEqualTo(ASSESS);
    }

    @ParameterizedTest
    @CsvSource({
        "encounter-start, context.encounterId",
        "encounter-discharge, context.encounterId",
        "problem-list-item-create, context.conditions"
    })
    void what_a_hook_must_bring_is_named_where_it_is_missing(String hook, String field) {
        var reply = fire(hook, patient(), "");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.http().body()).contains(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "\"c-1\"",
                "{\"resourceType\": \"Condition\"}",
                "{\"resourceType\": \"Bundle\", \"entry\": [], \"entry\": []}"
            })
    void conditions_that_are_no_bundle_are_refused(String conditions) {
        var reply = fire("problem-list-item-create", patient(), "\"conditions\": " + conditions);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.http().body()).contains("context.conditions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\": \"Bundle\"}",
                "{\"resourceType\": \"Bundle\", \"entry\": [null, {}, {\"resource\": 7}, {\"resource\": []}]}",
                "{\"resourceType\": \"Bundle\", \"entry\": {\"resource\": {\"resourceType\": \"Condition\"}}}",
                "{\"resourceType\": \"Bundle\", \"entry\": [{\"resource\": {\"resourceType\": \"Observation\"}}]}"
            })
    void a_bundle_without_a_problem_shows_nothing(String conditions) {
        assertThat(summaries("problem-list-item-create", withMoneyWorries(), "\"conditions\": " + conditions))
                .isEmpty();
    }

    static Stream<String> hooks() {
        return HOOKS.stream();
    }

    /** cds-hooks_2.0@54, and null, which is no data. */
    @ParameterizedTest
    @MethodSource("hooks")
    void a_call_without_the_patient_and_without_a_fhir_server_is_412(String hook) {
        var path = DISCOVERY + "/social-prescribing-" + hook;
        var context = HookContexts.members(hook);
        var call = """
                {"hook": "%s", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea", "context":
                 {"userId": "Practitioner/7", "patientId": "%s"%s}, "prefetch": {"problems": null}}""".formatted(hook, APatient.ID, context.isEmpty() ? "" : ", " + context);
        var reply = post(path, call);

        assertThat(reply.status()).isEqualTo(412);
        assertThat(reply.fault()).isEqualTo("patient-not-readable");
    }

    @Test
    void the_hook_of_one_service_is_refused_by_another() {
        var path = DISCOVERY + "/social-prescribing-encounter-start";
        var reply = post(path, patientView(), token(path).sign());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.http().body()).contains("encounter-start");
    }

    @Test
    void feedback_goes_to_the_service_that_sent_the_card() {
        var card = cardOf(fire("problem-list-item-create", patient(), adding(LONELY, "Feeling lonely")));
        var path = DISCOVERY + "/social-prescribing-problem-list-item-create/feedback";
        var feedback = """
                {"feedback": [{"card": "%s", "outcome": "overridden", "outcomeTimestamp": "2026-11-30T09:00:00Z",
                 "overrideReason": {"reason": {"code": "service-not-available",
                  "system": "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes"}}}]}""".formatted(card);

        assertThat(post(path, feedback, token(path).sign()).status()).isEqualTo(200);
    }

    private static String cardOf(TestResponse reply) {
        JsonNode first = reply.json().path("cards").path(0);
        return first.path("uuid").stringValue();
    }
}
