package org.footbridge.feedback;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.facts.London;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes cards that nobody answered, and calls none of whose cards are left. How many cards that were is kept by month, rule and
 * version: a rule whose cards are passed over would otherwise seem to be accepted more and more.
 */
@Repository
class ForgottenCards {
    private final JdbcOperations rows;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    ForgottenCards(JdbcOperations rows, TransactionOperations transactions) {
        this.rows = rows;
        this.jdbc = JdbcClient.create(rows);
        this.transactions = transactions;
    }

    private record Card(UUID uuid, String version, List<String> ruleIds, boolean couldBeAccepted, YearMonth month) {
        Stream<Counted> counted() {
            return ruleIds.stream().map(rule -> new Counted(month.toString(), version, rule, couldBeAccepted));
        }
    }

    private record Counted(String month, String version, String rule, boolean couldBeAccepted) {}

    /** Forgets what is older; returns how many cards that were. Those with feedback stay, so that it keeps its rules. */
    int before(Instant limit) {
        var forgotten = transactions.execute(status -> {
            var cards = unanswered(limit);
            cards.stream()
                    .flatMap(Card::counted)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                    .forEach(this::add);
            rows.batchUpdate(
                    "delete from issued_card where card_uuid = ?",
                    cards,
                    Math.max(1, cards.size()),
                    (row, card) -> row.setObject(1, card.uuid()));
            jdbc.sql("""
                    delete from ledger_call where answered_at < ? and not exists (
                      select 1 from issued_card where issued_card.card_uuid = any (ledger_call.card_uuids))""").param(LedgerTables.utc(limit)).update();
            return cards.size();
        });
        return forgotten == null ? 0 : forgotten;
    }

    /** Locked, so that of two instances one counts them. */
    private List<Card> unanswered(Instant limit) {
        return jdbc.sql("""
                select card_uuid, rule_base_version, rule_ids, suggestion_uuids, issued_at from issued_card
                where issued_at < ? and not exists (
                  select 1 from feedback where feedback.card_uuid = cast(issued_card.card_uuid as varchar(36)))
                for update""")
                .param(LedgerTables.utc(limit))
                .query((row, number) -> new Card(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        texts(row.getArray(3)),
                        !texts(row.getArray(4)).isEmpty(),
                        YearMonth.from(row.getObject(5, OffsetDateTime.class).atZoneSameInstant(London.ZONE))))
                .list();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }

    private void add(Counted counted, long cards) {
        jdbc.sql("""
                insert into forgotten_cards (issued_month, rule_base_version, rule_id, could_be_accepted, cards)
                values (?, ?, ?, ?, 0) on conflict do nothing""")
                .params(counted.month(), counted.version(), counted.rule(), counted.couldBeAccepted())
                .update();
        jdbc.sql("""
                update forgotten_cards set cards = cards + ?
                where issued_month = ? and rule_base_version = ? and rule_id = ? and could_be_accepted = ?""")
                .params(cards, counted.month(), counted.version(), counted.rule(), counted.couldBeAccepted())
                .update();
    }
}
