package org.footbridge.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.footbridge.card.OverrideReasons;
import org.footbridge.cdshooks.Coding;
import org.footbridge.cdshooks.Feedback;
import org.footbridge.cdshooks.Feedback.AcceptedSuggestion;
import org.footbridge.cdshooks.Feedback.Outcome;
import org.footbridge.cdshooks.FeedbackRequest;
import org.footbridge.cdshooks.OverrideReason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger on both databases. */
@ExtendWith(OutputCaptureExtension.class)
class LedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00.123456789Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String SERVICE = "social-prescribing-patient-view";

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnH2 extends OnEitherDatabase {
        @Override
        DataSource start() {
            return new DriverManagerDataSource(
                    "jdbc:h2:mem:" + UUID.randomUUID()
                            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                    "footbridge",
                    "");
        }

        @Override
        void stop() {}
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OnPostgres extends OnEitherDatabase {
        private EmbeddedPostgres postgres = unstarted();

        @SuppressWarnings("NullAway") // set by start(), before any test
        private static EmbeddedPostgres unstarted() {
            return null;
        }

        @Override
        DataSource start() throws IOException {
            postgres = EmbeddedPostgres.start();
            return postgres.getPostgresDatabase();
        }

        @Override
        void stop() throws IOException {
            postgres.close();
        }

        @Test
        void is_the_major_version_that_production_runs() {
            assertThat(jdbc.sql("show server_version").query(String.class).single())
                    .startsWith("18.");
        }
    }

    abstract static class OnEitherDatabase {
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource());
        private LedgerTables tables = tables(new DriverManagerDataSource());
        private Ledger ledger = new Ledger(tables, CLOCK);

        abstract DataSource start() throws IOException;

        abstract void stop() throws IOException;

        @BeforeAll
        void migrate() throws IOException {
            DataSource database = start();
            Flyway.configure().dataSource(database).load().migrate();
            jdbc = JdbcClient.create(database);
            tables = tables(database);
            ledger = new Ledger(tables, CLOCK);
        }

        @AfterAll
        void end() throws IOException {
            stop();
        }

        @Test
        void knows_the_rules_behind_feedback_after_a_restart() {
            IssuedCard card = issued(NOW, "NEED-LON-1", "ROUTE-BEF-1", "NEED-LON-1");
            ledger.issued(List.of(card));

            new Ledger(tables, CLOCK).received(SERVICE, new FeedbackRequest(List.of(accepted(card))));

            assertThat(answersOn(card.cardUuid()))
                    .containsExactly(new FeedbackWithRules(
                            card.cardUuid(),
                            SERVICE,
                            "accepted",
                            Instant.parse("2026-11-23T09:30:00.123456Z"),
                            card.routesBySuggestion(),
                            List.copyOf(card.routesBySuggestion().keySet()),
                            null,
                            List.of("NEED-LON-1", "ROUTE-BEF-1"),
                            "2026.1",
                            "f00d"));
        }

        @Test
        void counts_a_repeat_once_and_another_outcome_again() {
            IssuedCard card = issued(NOW, "NEED-LON-1");
            ledger.issued(List.of(card));
            Feedback overridden = overridden(card, new Coding("limited-time", OverrideReasons.SYSTEM, "No time"));

            ledger.received(SERVICE, new FeedbackRequest(List.of(accepted(card), accepted(card), overridden)));
            ledger.received(SERVICE, new FeedbackRequest(List.of(overridden)));

            assertThat(answersOn(card.cardUuid())).hasSize(2);
        }

        @Test
        void keeps_a_reason_only_where_it_was_offered() {
            IssuedCard card = issued(NOW, "NEED-LON-1");
            for (Coding reason : List.of(
                    new Coding("limited-time", "http://elsewhere", null),
                    new Coding("limited-time", null, null),
                    new Coding("made-up", OverrideReasons.SYSTEM, null))) {
                IssuedCard each = issued(NOW, "NEED-LON-1");
                ledger.received(SERVICE, new FeedbackRequest(List.of(overridden(each, reason))));
                assertThat(answersOn(each.cardUuid()))
                        .extracting(FeedbackWithRules::overrideCode)
                        .containsExactly("other");
            }
            ledger.received(SERVICE, new FeedbackRequest(List.of(overridden(card, null))));
            assertThat(answersOn(card.cardUuid()))
                    .extracting(FeedbackWithRules::overrideCode)
                    .containsExactly("other");
        }

        @Test
        void keeps_no_comment_and_no_display_text() {
            IssuedCard card = issued(NOW, "NEED-LON-1");
            ledger.received(
                    SERVICE,
                    new FeedbackRequest(
                            List.of(overridden(card, new Coding("limited-time", OverrideReasons.SYSTEM, "Jones")))));

            assertThat(jdbc.sql("select * from feedback").query().listOfRows().toString())
                    .contains(card.cardUuid())
                    .doesNotContain("Jones");
        }

        @Test
        void forgets_old_cards_that_nobody_answered() {
            IssuedCard old = issued(NOW.minusSeconds(91L * 86_400), "NEED-OLD-1");
            IssuedCard answered = issued(NOW.minusSeconds(91L * 86_400), "NEED-OLD-2");
            IssuedCard young = issued(NOW.minusSeconds(89L * 86_400), "NEED-NEW-1");
            ledger.issued(List.of(old, answered, young));
            ledger.received(SERVICE, new FeedbackRequest(List.of(accepted(answered))));

            new LedgerRetention(tables, CLOCK, 90).forget();

            assertThat(jdbc.sql(
                                    "select rule_id from issued_rule where rule_id in ('NEED-OLD-1','NEED-OLD-2','NEED-NEW-1')")
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder("NEED-OLD-2", "NEED-NEW-1");
        }

        @Test
        void keeps_all_of_a_batch_or_nothing() {
            IssuedCard card = issued(NOW, "NEED-LON-1");
            Feedback tooLong = new Feedback("x".repeat(40), Outcome.OVERRIDDEN, List.of(), null, NOW);

            assertThatThrownBy(() -> ledger.received(SERVICE, new FeedbackRequest(List.of(accepted(card), tooLong))))
                    .isInstanceOf(DataAccessException.class);

            assertThat(answersOn(card.cardUuid())).isEmpty();
        }

        private List<FeedbackWithRules> answersOn(String card) {
            return new FeedbackQuery(jdbc)
                    .all().stream()
                            .filter(answer -> answer.cardUuid().equals(card))
                            .toList();
        }
    }

    @Test
    void costs_nobody_their_cards_when_it_cannot_be_written(CapturedOutput output) {
        Ledger broken = new Ledger(tables(new DriverManagerDataSource("jdbc:nothing:here")), CLOCK);

        assertThatCode(() -> {
                    broken.issued(List.of(issued(NOW, "NEED-LON-1")));
                    broken.issued(List.of(issued(NOW, "NEED-LON-1")));
                })
                .doesNotThrowAnyException();

        assertThat(output.getAll()).containsOnlyOnce("The ledger cannot be written");
        assertThat(broken.failingSince()).isEqualTo(NOW);
    }

    private static LedgerTables tables(DataSource database) {
        return new LedgerTables(
                JdbcClient.create(database), new TransactionTemplate(new DataSourceTransactionManager(database)));
    }

    private static IssuedCard issued(Instant at, String... rules) {
        return new IssuedCard(
                UUID.randomUUID().toString(),
                SERVICE,
                List.of(rules),
                Map.of(UUID.randomUUID().toString(), "befriending"),
                "2026.1",
                "f00d",
                at);
    }

    private static Feedback accepted(IssuedCard card) {
        List<AcceptedSuggestion> suggestions = card.routesBySuggestion().keySet().stream()
                .map(AcceptedSuggestion::new)
                .toList();
        return new Feedback(card.cardUuid(), Outcome.ACCEPTED, suggestions, null, NOW);
    }

    private static Feedback overridden(IssuedCard card, @org.jspecify.annotations.Nullable Coding reason) {
        return new Feedback(
                card.cardUuid(), Outcome.OVERRIDDEN, List.of(), new OverrideReason(reason, "Jones asked"), NOW);
    }
}
