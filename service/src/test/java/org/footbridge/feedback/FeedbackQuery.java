package org.footbridge.feedback;

import java.sql.Array;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
                       c.rule_base_version, c.rule_base_hash, c.rule_ids, c.suggestion_uuids, c.routes
                from feedback f left join issued_card c on cast(c.card_uuid as varchar(36)) = f.card_uuid
                order by f.outcome_at, f.card_uuid, f.outcome""")
                .query((row, number) -> {
                    String card = row.getString("card_uuid");
                    OffsetDateTime at = row.getObject("outcome_at", OffsetDateTime.class);
                    String outcome = row.getString("outcome");
                    var accepted = suggestions(card, outcome, at);
                    return new FeedbackWithRules(
                            card,
                            row.getString("service_id"),
                            outcome,
                            at.toInstant(),
                            routes(accepted, texts(row.getArray("suggestion_uuids")), texts(row.getArray("routes"))),
                            accepted,
                            row.getString("override_code"),
                            texts(row.getArray("rule_ids")),
                            row.getString("rule_base_version"),
                            row.getString("rule_base_hash"));
                })
                .list();
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
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

    private static Map<String, String> routes(List<String> accepted, List<String> suggestions, List<String> routes) {
        return accepted.stream()
                .filter(suggestions::contains)
                .collect(Collectors.toMap(Function.identity(), id -> routes.get(suggestions.indexOf(id))));
    }
}
