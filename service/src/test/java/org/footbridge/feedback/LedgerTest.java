package org.footbridge.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.footbridge.answer.TestAnswers;
import org.footbridge.card.OverrideReasons;
import org.footbridge.cdshooks.Coding;
import org.footbridge.cdshooks.Feedback;
import org.footbridge.cdshooks.Feedback.AcceptedSuggestion;
import org.footbridge.cdshooks.Feedback.Outcome;
import org.footbridge.cdshooks.FeedbackRequest;
import org.footbridge.cdshooks.OverrideReason;
import org.footbridge.feedback.LedgerCall.CallOutcome;
import org.footbridge.record.PrefetchState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger on both databases. */
@ExtendWith(OutputCaptureExtension.class)
class LedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00.123456789Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String SERVICE = "social-prescribing-patient-view";
    private static final String OF_AN_EARLIER_VERSION = "0b6f0c9e-55a4-4d5e-9a70-0d7c2f3f1a11";
    private static final String WITHOUT_RULES = "f1c7a7d2-7a56-4b0c-8a0a-6f0ad0c3b922";

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
        private DataSource database = new DriverManagerDataSource();
        private LedgerTables tables = tables(database);
        private LedgerWriter writer = new LedgerWriter(tables, CLOCK);
        private Ledger ledger = new Ledger(tables, writer, CLOCK);

        abstract DataSource start() throws IOException;

        abstract void stop() throws IOException;

        @BeforeAll
        void migrate() throws IOException {
            database = start();
            Flyway.configure().dataSource(database).target("4").load().migrate();
            jdbc = JdbcClient.create(database);
            addAsBefore();
            Flyway.configure().dataSource(database).load().migrate();
            tables = tables(database);
            writer = new LedgerWriter(tables, CLOCK);
            ledger = new Ledger(tables, writer, CLOCK);
        }

        @AfterAll
        void end() throws IOException {
            writer.close();
            stop();
        }

        /** What an earlier version kept of two cards, one of them without rules and suggestions. */
        private void addAsBefore() {
            for (var card : List.of(OF_AN_EARLIER_VERSION, WITHOUT_RULES)) {
                jdbc.sql("insert into issued_card values (?, 's', '0.1.0', 'beef', current_timestamp)")
                        .param(card)
                        .update();
            }
            for (var rule : List.of("ROUTE-BFR-1", "NEED-LON-1")) {
                jdbc.sql("insert into issued_rule values (?, ?)")
                        .params(OF_AN_EARLIER_VERSION, rule)
                        .update();
            }
            jdbc.sql("insert into issued_suggestion values ('s2', ?, 'debt advice'), ('s1', ?, 'befriending')")
                    .params(OF_AN_EARLIER_VERSION, OF_AN_EARLIER_VERSION)
                    .update();
        }

        @Test
        void keeps_what_an_earlier_version_kept() {
            ledger.received(
                    SERVICE,
                    new FeedbackRequest(List.of(new Feedback(
                            OF_AN_EARLIER_VERSION,
                            Outcome.ACCEPTED,
                            List.of(new AcceptedSuggestion("s2"), new AcceptedSuggestion("s1")),
                            null,
                            NOW))));

            var answer = answersOn(OF_AN_EARLIER_VERSION).getFirst();
            assertThat(answer.ruleIds()).containsExactly("NEED-LON-1", "ROUTE-BFR-1");
            assertThat(answer.acceptedRoutes()).isEqualTo(Map.of("s1", "befriending", "s2", "debt advice"));
            assertThat(answer.ruleBaseHash()).isEqualTo("beef");
            assertThat(ledger.rulesBehind(WITHOUT_RULES)).contains(List.of());
        }

        @Test
        void finds_the_rules_behind_a_card_before_and_after_it_is_written() {
            IssuedCard card = issued(NOW, "NEED-LON-1");
            ledger.issued(List.of(card));
            assertThat(ledger.rulesBehind(card.cardUuid())).contains(List.of("NEED-LON-1"));
            writer.writeWaiting();
            assertThat(writer.waiting()).isZero();
            assertThat(ledger.rulesBehind(card.cardUuid())).contains(List.of("NEED-LON-1"));
            assertThat(ledger.rulesBehind(UUID.randomUUID().toString())).isEmpty();
        }

        @Test
        void a_card_that_the_database_refuses_keeps_no_other_from_it() {
            var impossible = issued(NOW, "R".repeat(101));
            var before = issued(NOW, "NEED-LON-1");
            var after = issued(NOW, "NEED-LON-2");
            var one = new LedgerWriter(tables, CLOCK);

            one.write(List.of(before, impossible, after));

            assertThat(one.writeWaiting()).isTrue();
            assertThat(one.lost()).isEqualTo(1);
            assertThat(tables.rulesBehind(before.cardUuid())).isPresent();
            assertThat(tables.rulesBehind(after.cardUuid())).isPresent();
            one.close();
        }

        @Test
        void is_written_by_itself_once_the_database_is_back(CapturedOutput output) throws InterruptedException {
            var switched = new SwitchedSource(database);
            var one = new LedgerWriter(tables(switched), CLOCK);
            var card = issued(NOW, "NEED-LON-1");
            switched.isOff = true;
            one.write(List.of(card));
            switched.refused.acquire();

            assertThat(one.waiting(card.cardUuid())).isPresent();
            switched.isOff = false;
            switched.given.acquire();
            one.close();

            assertThat(tables.rulesBehind(card.cardUuid())).isPresent();
            assertThat(one.failingSince()).isNull();
            assertThat(output.getAll()).contains("The ledger of calls and cards is written again");
        }

        @Test
        void at_the_end_what_waits_is_written() {
            var one = new LedgerWriter(tables, CLOCK);
            var cards = IntStream.range(0, 1_200)
                    .mapToObj(number -> issued(NOW, "NEED-LON-" + number))
                    .toList();
            one.write(cards);
            one.close();

            assertThat(cards)
                    .allSatisfy(card ->
                            assertThat(tables.rulesBehind(card.cardUuid())).isPresent());
        }

        @Test
        void knows_the_rules_behind_feedback_after_a_restart() {
            IssuedCard card = issued(NOW, "NEED-LON-1", "ROUTE-BFR-1", "NEED-LON-1");
            ledger.issued(List.of(card));
            writer.writeWaiting();

            new Ledger(tables, new LedgerWriter(tables, CLOCK), CLOCK)
                    .received(SERVICE, new FeedbackRequest(List.of(accepted(card))));

            assertThat(answersOn(card.cardUuid()))
                    .containsExactly(new FeedbackWithRules(
                            card.cardUuid(),
                            SERVICE,
                            "accepted",
                            Instant.parse("2026-11-23T09:30:00.123456Z"),
                            card.routesBySuggestion(),
                            List.copyOf(card.routesBySuggestion().keySet()),
                            null,
                            List.of("NEED-LON-1", "ROUTE-BFR-1"),
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

            forget(90);

            assertThat(tables.rulesBehind(old.cardUuid())).isEmpty();
            assertThat(tables.rulesBehind(answered.cardUuid())).isPresent();
            assertThat(tables.rulesBehind(young.cardUuid())).isPresent();
        }

        @Test
        void counts_each_card_once_for_each_of_its_rules_by_its_best_answer_and_month() {
            var both = issued(Instant.parse("2026-10-31T23:59:59Z"), "NEED-USE-1", "ROUTE-USE-1");
            var refused = issued(Instant.parse("2026-10-30T22:59:59Z"), "NEED-USE-1");
            var unanswered = issued(Instant.parse("2026-11-01T00:00:00Z"), "NEED-USE-1");
            var before = issued(Instant.parse("2026-09-30T22:59:59Z"), "NEED-USE-1");
            ledger.issued(List.of(both, refused, unanswered, before));
            var reason = new Coding("limited-time", OverrideReasons.SYSTEM, null);
            ledger.received(
                    SERVICE,
                    new FeedbackRequest(
                            List.of(accepted(both), overridden(both, reason), overridden(refused, reason))));

            assertThat(new CardUses(jdbc).since(YearMonth.of(2026, 10)))
                    .filteredOn(use -> use.ruleId().contains("USE"))
                    .extracting(use -> use.month() + " " + use.ruleId() + " " + use.version() + " " + use.reply() + " "
                            + use.reason() + " " + use.couldBeAccepted() + " " + use.cards())
                    .containsExactlyInAnyOrder(
                            "2026-10 NEED-USE-1 2026.1 ACCEPTED null true 1",
                            "2026-10 ROUTE-USE-1 2026.1 ACCEPTED null true 1",
                            "2026-10 NEED-USE-1 2026.1 OVERRIDDEN limited-time true 1",
                            "2026-11 NEED-USE-1 2026.1 NOT_ANSWERED null true 1");
        }

        private void forget(int days) {
            var forgotten = new ForgottenCards(
                    new JdbcTemplate(database), new TransactionTemplate(new DataSourceTransactionManager(database)));
            new LedgerRetention(forgotten, CLOCK, days).forget();
        }

        @Test
        void counts_what_it_forgets_once_by_month_and_rule() {
            var months = List.of("2026-05-31T22:59:59Z", "2026-05-31T23:00:00Z", "2026-06-30T12:00:00Z");
            ledger.issued(months.stream()
                    .map(at -> issued(Instant.parse(at), "NEED-COUNTED-1", "ROUTE-COUNTED-1"))
                    .toList());
            writer.writeWaiting();

            forget(90);
            forget(90);

            assertThat(jdbc.sql("""
                            select issued_month, rule_id, cards from forgotten_cards
                            where rule_id like '%COUNTED%' and could_be_accepted order by issued_month, rule_id""")
                            .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getLong(3))
                            .list())
                    .containsExactly(
                            "2026-05 NEED-COUNTED-1 1",
                            "2026-05 ROUTE-COUNTED-1 1",
                            "2026-06 NEED-COUNTED-1 2",
                            "2026-06 ROUTE-COUNTED-1 2");
        }

        @Test
        void keeps_a_call_with_its_cards_and_feedback_still_finds_them() {
            var card = issued(NOW, "NEED-LON-1");
            var call = call(NOW, card);
            ledger.answered(call, List.of(card));
            writer.writeWaiting();
            ledger.received(SERVICE, new FeedbackRequest(List.of(accepted(card))));

            var row = jdbc.sql("select * from ledger_call where call_id = ?")
                    .param(call.callId())
                    .query()
                    .singleRow();
            assertThat(row)
                    .containsEntry("service_id", SERVICE)
                    .containsEntry("outcome", "advised")
                    .containsEntry("rule_base_version", "2026.1")
                    .containsEntry("rule_base_hash", "f00d")
                    .containsEntry("took_ms", 41);
            assertThat(texts(call, "prefetch"))
                    .containsExactly("problems: left out and not read", "tasks: left out and not needed");
            assertThat(texts(call, "rule_ids")).containsExactly("NEED-LON-1", "WITHHOLD-SAF-1");
            assertThat(texts(call, "withheld_routes")).containsExactly("debt advice");
            assertThat(texts(call, "needs_kept_back")).containsExactly("loneliness");
            assertThat(texts(call, "card_uuids")).containsExactly(card.cardUuid());
            assertThat(answersOn(card.cardUuid()).getFirst().ruleIds()).containsExactly("NEED-LON-1");
        }

        private List<String> texts(LedgerCall call, String column) {
            return jdbc.sql("select " + column + " from ledger_call where call_id = ?")
                    .param(call.callId())
                    .query((row, number) -> Stream.of((Object[]) row.getArray(1).getArray())
                            .map(String::valueOf)
                            .toList())
                    .single();
        }

        @Test
        void forgets_a_call_with_the_last_of_its_cards() {
            var longAgo = NOW.minusSeconds(91L * 86_400);
            var passedOver = issued(longAgo, "NEED-OLD-1");
            var answered = issued(longAgo, "NEED-OLD-1");
            var calls =
                    List.of(call(longAgo), call(longAgo, passedOver), call(longAgo, passedOver, answered), call(NOW));
            calls.forEach(call -> ledger.answered(call, List.of()));
            ledger.issued(List.of(passedOver, answered));
            writer.writeWaiting();
            ledger.received(SERVICE, new FeedbackRequest(List.of(accepted(answered))));

            forget(90);

            assertThat(calls.stream().map(this::isKept)).containsExactly(false, false, true, true);
        }

        private boolean isKept(LedgerCall call) {
            return !jdbc.sql("select 1 from ledger_call where call_id = ?")
                    .param(call.callId())
                    .query()
                    .listOfRows()
                    .isEmpty();
        }

        /** One that the database refuses must not leave a call without its cards, or take other calls with it. */
        @Test
        void a_call_that_the_database_refuses_leaves_its_cards_there() {
            var card = issued(NOW, "NEED-LON-1");
            var impossible = call(NOW, "R".repeat(101));
            var one = new LedgerWriter(tables, CLOCK);
            one.write(List.of(impossible, card));

            assertThat(one.writeWaiting()).isTrue();
            assertThat(one.lost()).isEqualTo(1);
            assertThat(tables.rulesBehind(card.cardUuid())).isPresent();
            assertThat(isKept(impossible)).isFalse();
            one.close();
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
        var tables = tables(new DriverManagerDataSource("jdbc:nothing:here"));
        var writer = new LedgerWriter(tables, CLOCK, 2);
        var broken = new Ledger(tables, writer, CLOCK);
        var cards = List.of(issued(NOW, "NEED-1"), issued(NOW, "NEED-2"), issued(NOW, "NEED-3"));

        assertThatCode(() -> cards.forEach(card -> broken.issued(List.of(card))))
                .doesNotThrowAnyException();
        assertThat(writer.writeWaiting()).isFalse();
        assertThat(writer.writeWaiting()).isFalse();

        assertThat(output.getAll()).containsOnlyOnce("The ledger cannot be written");
        assertThat(output.getAll()).containsOnlyOnce("than there is room for");
        assertThat(writer.failingSince()).isEqualTo(NOW);
        assertThat(writer.waiting()).isEqualTo(2);
        assertThat(writer.lost()).isEqualTo(1);
        assertThat(broken.rulesBehind(cards.getFirst().cardUuid())).contains(List.of("NEED-1"));
        writer.close();
        assertThat(output.getAll()).contains("2 calls and cards could not be written before the end");
    }

    /** A database that can be away, and says when it was asked. */
    private static final class SwitchedSource extends DelegatingDataSource {
        private final Semaphore refused = new Semaphore(0);
        private final Semaphore given = new Semaphore(0);
        private volatile boolean isOff;

        SwitchedSource(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (isOff) {
                refused.release();
                throw new SQLException("away");
            }
            given.release();
            return super.getConnection();
        }
    }

    private static LedgerTables tables(DataSource database) {
        var rows = new JdbcTemplate(database);
        return new LedgerTables(
                rows, new TransactionTemplate(new DataSourceTransactionManager(database)), TestAnswers.in(rows, CLOCK));
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

    private static LedgerCall call(Instant at, IssuedCard... cards) {
        return call(at, "WITHHOLD-SAF-1", cards);
    }

    private static LedgerCall call(Instant at, String rule, IssuedCard... cards) {
        return new LedgerCall(
                UUID.randomUUID(),
                SERVICE,
                CallOutcome.ADVISED,
                "2026.1",
                "f00d",
                at,
                41,
                Map.of(
                        "tasks", PrefetchState.LEFT_OUT_AND_NOT_NEEDED,
                        "problems", PrefetchState.LEFT_OUT_AND_NOT_READ),
                List.of(rule, "NEED-LON-1", rule),
                List.of("debt advice"),
                List.of("loneliness"),
                Stream.of(cards).map(IssuedCard::cardUuid).toList());
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
