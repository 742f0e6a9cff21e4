package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.footbridge.feedback.FeedbackQuery;
import org.footbridge.feedback.FeedbackWithRules;
import org.footbridge.feedback.IssuedCard;
import org.footbridge.feedback.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** cds-hooks_2.0@148 and the section on feedback. */
class FeedbackEndpointTest extends ServiceOnPort {
    @Autowired
    private Ledger ledger;

    @Autowired
    private FeedbackQuery answers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keeps_a_batch_with_the_rules_behind_each_card() {
        String accepted = issued("NEED-LON-1", "ROUTE-BFR-1");
        String overridden = issued("ALERT-LW-1");

        TestResponse reply = post(FEEDBACK, batch(accepted(accepted), overridden(overridden, "patient-refuses")));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(answersOn(accepted)).singleElement().satisfies(answer -> {
            assertThat(answer.outcome()).isEqualTo("accepted");
            assertThat(answer.ruleIds()).containsExactly("NEED-LON-1", "ROUTE-BFR-1");
            assertThat(answer.acceptedRoutes()).containsValue("befriending");
            assertThat(answer.ruleBaseHash()).isEqualTo("abc");
        });
        assertThat(answersOn(overridden))
                .singleElement()
                .satisfies(answer -> assertThat(answer.overrideCode()).isEqualTo("patient-refuses"));
    }

    @Test
    void counts_a_repeat_once() {
        String card = issued("NEED-LON-1");
        String body = batch(accepted(card), accepted(card));

        assertThat(post(FEEDBACK, body).status()).isEqualTo(200);
        assertThat(post(FEEDBACK, body).status()).isEqualTo(200);

        assertThat(answersOn(card)).hasSize(1);
    }

    @Test
    void keeps_feedback_on_a_card_it_does_not_know() {
        String card = UUID.randomUUID().toString();

        assertThat(post(FEEDBACK, batch(overridden(card, "limited-time"))).status())
                .isEqualTo(200);

        assertThat(answersOn(card)).singleElement().satisfies(answer -> {
            assertThat(answer.ruleIds()).isEmpty();
            assertThat(answer.ruleBaseVersion()).isNull();
        });
    }

    @Test
    void keeps_no_reason_that_it_did_not_offer() {
        String card = issued("NEED-LON-1");

        post(FEEDBACK, batch(overridden(card, "Mrs Jones said no")));

        assertThat(answersOn(card))
                .singleElement()
                .satisfies(answer -> assertThat(answer.overrideCode()).isEqualTo("other"));
    }

    static Stream<Arguments> wrongItems() {
        String card = UUID.randomUUID().toString();
        String good = accepted(card);
        return Stream.of(
                arguments(good.replace("\"card\"", "\"crd\""), "feedback[1].card"),
                arguments(good.replace(card, "Mrs Jones"), "feedback[1].card"),
                arguments(good.replace("\"outcome\"", "\"outcom\""), "feedback[1].outcome"),
                arguments(good.replace("\"accepted\"", "\"ignored\""), "feedback[1].outcome"),
                arguments(good.replace("outcomeTimestamp", "at"), "feedback[1].outcomeTimestamp"),
                arguments(good.replace("2026", "yesterday 2026"), "feedback[1].outcomeTimestamp"),
                arguments(good.replace("2026", "1026"), "feedback[1].outcomeTimestamp"),
                arguments(good.replace("acceptedSuggestions", "accepted"), "feedback[1].acceptedSuggestions"),
                arguments(good.replaceAll("\\[.*]", "[]"), "feedback[1].acceptedSuggestions"),
                arguments(good.replace("\"id\"", "\"uuid\""), "feedback[1].acceptedSuggestions[0].id"),
                arguments(overridden(card, "x").replaceAll("\\{\"reason.*}}", "{}}"), "feedback[1].overrideReason"),
                arguments(overridden(card, "x").replace("code", "cod"), "feedback[1].overrideReason.reason.code"),
                arguments("7", "feedback[1]"));
    }

    @ParameterizedTest
    @MethodSource("wrongItems")
    void refuses_the_whole_batch_and_names_the_place(String wrong, String field) {
        String card = issued("NEED-LON-1");

        TestResponse reply = post(FEEDBACK, batch(accepted(card), wrong));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.issue().path("expression").path(0).asString("")).isEqualTo(field);
        assertThat(reply.diagnostics()).doesNotContain("Jones", "yesterday");
        assertThat(answersOn(card)).isEmpty();
    }

    @Test
    void refuses_what_is_no_batch_and_an_unknown_service() {
        assertThat(post(FEEDBACK, "[]").fault()).isEqualTo("malformed-json");
        assertThat(post(FEEDBACK, "{}").fault()).isEqualTo("missing-field");
        assertThat(post(FEEDBACK, "{\"feedback\": {}}").fault()).isEqualTo("bad-field");
        assertThat(post("/cds-services/none/feedback", "{\"feedback\": []}").fault())
                .isEqualTo("unknown-service");
    }

    @Test
    void asks_to_send_again_what_could_not_be_kept() {
        String card = issued("NEED-LON-1");
        jdbc.sql("alter table feedback rename to feedback_away").update();
        try {
            TestResponse reply = post(FEEDBACK, batch(accepted(card)));

            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.fault()).isEqualTo("feedback-not-kept");
        } finally {
            jdbc.sql("alter table feedback_away rename to feedback").update();
        }
        assertThat(post(FEEDBACK, batch(accepted(card))).status()).isEqualTo(200);
    }

    /** Degraded is not down: cards still go out, so nothing may take the service out of use. */
    @Test
    void shows_in_health_that_the_ledger_cannot_be_written() {
        jdbc.sql("alter table issued_card rename to issued_card_away").update();
        try {
            TestResponse health = managed("/actuator/health");

            assertThat(health.status()).isEqualTo(200);
            assertThat(health.json().path("status").asString("")).isEqualTo("DEGRADED");
            assertThat(post(SERVICE, patientView()).status()).isEqualTo(200);
        } finally {
            jdbc.sql("alter table issued_card_away rename to issued_card").update();
        }
    }

    private List<FeedbackWithRules> answersOn(String card) {
        return answers.all().stream()
                .filter(answer -> answer.cardUuid().equals(card))
                .toList();
    }

    private String issued(String... rules) {
        String card = UUID.randomUUID().toString();
        ledger.issued(List.of(new IssuedCard(
                card,
                HookService.PATIENT_VIEW.id(),
                List.of(rules),
                Map.of(suggestionOf(card), "befriending"),
                "1.0",
                "abc",
                Instant.now())));
        return card;
    }

    private static String suggestionOf(String card) {
        return UUID.nameUUIDFromBytes(card.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    private static String batch(String... items) {
        return "{\"feedback\": [" + String.join(",", items) + "]}";
    }

    private static String accepted(String card) {
        return """
                {"card": "%s", "outcome": "accepted", "outcomeTimestamp": "2026-11-23T09:30:00.123456789Z",
                 "acceptedSuggestions": [{"id": "%s"}]}""".formatted(card, suggestionOf(card));
    }

    private static String overridden(String card, String code) {
        return """
                {"card": "%s", "outcome": "overridden", "outcomeTimestamp": "2026-11-23T09:30:00+00:00",
                 "overrideReason": {"reason": {"code": "%s",
                 "system": "http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes"},"userComment": "Jones"}}""".formatted(card, code).replace("\n", "");
    }
}
