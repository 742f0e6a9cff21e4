package org.footbridge.feedback;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads feedback back with the rules behind it, for those who own the rules. */
@Repository
public class FeedbackQuery {
    private final JdbcClient jdbc;

    FeedbackQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All feedback, oldest outcome first. */
    public List<FeedbackWithRules> all() {
        return jdbc.sql("""
                select f.card_uuid, f.service_id, f.outcome, f.outcome_at, f.override_code,
                       c.rule_base_version, c.rule_base_hash
                from feedback f left join issued_card c on c.card_uuid = f.card_uuid
                order by f.outcome_at, f.card_uuid, f.outcome""")
                .query((row, number) -> {
                    String card = row.getString("card_uuid");
                    OffsetDateTime at = row.getObject("outcome_at", OffsetDateTime.class);
                    String outcome = row.getString("outcome");
                    return new FeedbackWithRules(
                            card,
                            row.getString("service_id"),
                            outcome,
                            at.toInstant(),
                            routes(card, outcome, at),
                            suggestions(card, outcome, at),
                            row.getString("override_code"),
                            rules(card),
                            row.getString("rule_base_version"),
                            row.getString("rule_base_hash"));
                })
                .list();
    }

    private List<String> rules(String card) {
        return jdbc.sql("select rule_id from issued_rule where card_uuid = :card order by rule_id")
                .param("card", card)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> suggestions(String card, String outcome, OffsetDateTime at) {
        return jdbc.sql("""
                select suggestion_uuid from feedback_suggestion
                where card_uuid = :card and outcome = :outcome and outcome_at = :at order by suggestion_uuid""")
                .param("card", card)
                .param("outcome", outcome)
                .param("at", at)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private Map<String, String> routes(String card, String outcome, OffsetDateTime at) {
        Map<String, String> routes = new LinkedHashMap<>();
        for (String suggestion : suggestions(card, outcome, at)) {
            jdbc.sql("select route from issued_suggestion where suggestion_uuid = :id and card_uuid = :card")
                    .param("id", suggestion)
                    .param("card", card)
                    .query(String.class)
                    .optional()
                    .ifPresent(route -> routes.put(suggestion, route));
        }
        return routes;
    }
}
