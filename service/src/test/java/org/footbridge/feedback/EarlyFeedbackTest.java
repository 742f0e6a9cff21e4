package org.footbridge.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.footbridge.answer.TestAnswers;
import org.footbridge.card.GivenAnswers.AnsweredNeed;
import org.footbridge.card.OverrideReasons;
import org.footbridge.cdshooks.Coding;
import org.footbridge.cdshooks.Feedback;
import org.footbridge.cdshooks.Feedback.Outcome;
import org.footbridge.cdshooks.FeedbackRequest;
import org.footbridge.cdshooks.OverrideReason;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Feedback that comes before its card is written, as it can where another instance sent the card. */
class EarlyFeedbackTest {

    @Test
    void keeps_the_card_back_once_that_is_written() {
        var database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        var rows = new JdbcTemplate(database);
        var answers = TestAnswers.in(rows, Clock.systemUTC());
        var tables =
                new LedgerTables(rows, new TransactionTemplate(new DataSourceTransactionManager(database)), answers);
        var card = UUID.randomUUID().toString();
        var answerable = answers.answerable(card, "somebody", new AnsweredNeed("loneliness", "feeling lonely"));
        var reason = new OverrideReason(new Coding("patient-refuses", OverrideReasons.SYSTEM, null), null);

        new Ledger(tables, new LedgerWriter(tables, Clock.systemUTC()), Clock.systemUTC())
                .received(
                        "service",
                        new FeedbackRequest(
                                List.of(new Feedback(card, Outcome.OVERRIDDEN, List.of(), reason, Instant.now()))));
        assertThat(kept(rows)).isZero();

        tables.add(List.of(new IssuedCard(
                card,
                "service",
                List.of("NEED-LON-1"),
                Map.of(),
                "1",
                "f00d",
                Instant.now(),
                Optional.of(answerable))));
        assertThat(kept(rows)).isEqualTo(1);
    }

    private static Integer kept(JdbcTemplate rows) {
        return rows.queryForObject("select count(*) from given_answer", Integer.class);
    }
}
