package org.footbridge.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.footbridge.facts.London;
import org.footbridge.feedback.CardUse.Reply;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the cards of the ledger, those among them that were forgotten. The numbers are exact: nobody may see them as they are. */
@Repository
public class CardUses {
    private final JdbcClient jdbc;

    CardUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All since the first day of a month, once for each rule behind a card. */
    public List<CardUse> since(YearMonth month) {
        return Stream.concat(kept(month), forgotten(month)).toList();
    }

    private Stream<CardUse> kept(YearMonth month) {
        return jdbc
                .sql("""
                select rule_ids, version, offers, in_year, in_month, outcome, reason, count(*) from (
                  select c.rule_ids, c.rule_base_version as version, cardinality(c.suggestion_uuids) > 0 as offers,
                    extract(year from c.issued_at at time zone 'Europe/London') as in_year,
                    extract(month from c.issued_at at time zone 'Europe/London') as in_month,
                    f.outcome, f.override_code as reason
                  from issued_card c left join (
                    select card_uuid, outcome, override_code, row_number() over (
                      partition by card_uuid order by case outcome when 'accepted' then 0 else 1 end, outcome_at desc) as place
                    from feedback) f
                  on f.card_uuid = cast(c.card_uuid as varchar(36)) and f.place = 1
                  where c.issued_at >= ?) cards
                group by rule_ids, version, offers, in_year, in_month, outcome, reason""")
                .param(LedgerTables.utc(month.atDay(1).atStartOfDay(London.ZONE).toInstant()))
                .query((row, number) -> kept(row))
                .list()
                .stream()
                .flatMap(List::stream);
    }

    private static List<CardUse> kept(ResultSet row) throws SQLException {
        var rules = (Object[]) row.getArray(1).getArray();
        var version = row.getString(2);
        var offers = row.getBoolean(3);
        var month = YearMonth.of(row.getInt(4), row.getInt(5));
        var outcome = row.getString(6);
        var reply = outcome == null ? Reply.NOT_ANSWERED : Reply.valueOf(outcome.toUpperCase(Locale.ROOT));
        var reason = row.getString(7);
        long cards = row.getLong(8);
        return Stream.of(rules)
                .map(rule -> new CardUse(
                        month,
                        String.valueOf(rule),
                        version,
                        offers,
                        reply,
                        reply == Reply.OVERRIDDEN ? reason : null,
                        cards))
                .toList();
    }

    private Stream<CardUse> forgotten(YearMonth month) {
        return jdbc
                .sql("""
                select issued_month, rule_id, rule_base_version, could_be_accepted, cards from forgotten_cards
                where issued_month >= ?""")
                .param(month.toString())
                .query((row, number) -> new CardUse(
                        YearMonth.parse(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        Reply.NOT_ANSWERED,
                        null,
                        row.getLong(5)))
                .list()
                .stream();
    }
}
