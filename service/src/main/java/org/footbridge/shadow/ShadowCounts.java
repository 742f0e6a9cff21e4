package org.footbridge.shadow;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.footbridge.shadow.ShadowCount.Kind;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The table of counts, in SQL that H2 (in its PostgreSQL mode) and PostgreSQL both speak. The numbers are exact: nobody may see
 * them as they are.
 */
@Repository
class ShadowCounts {

    /** In one order at each instance, so that two that write at once do not wait for each other for ever. */
    private static final Comparator<Map.Entry<ShadowCount, Long>> ORDER =
            Comparator.comparing(entry -> entry.getKey().toString());

    private static final int DAYS_OF_A_WEEK = 7;

    private final JdbcOperations rows;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    ShadowCounts(JdbcOperations rows, TransactionOperations transactions) {
        this.rows = rows;
        this.jdbc = JdbcClient.create(rows);
        this.transactions = transactions;
    }

    /** Adds to what is there; all or nothing. */
    void add(Map<ShadowCount, Long> counts) {
        var sorted = counts.entrySet().stream().sorted(ORDER).toList();
        transactions.executeWithoutResult(status -> {
            rows.batchUpdate("""
                    insert into shadow_count (times, counted_on, called_by, rule_id, tree_sha256, live_sha256, kind, urgency)
                    values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", sorted, sorted.size(), (row, entry) -> set(row, 0, entry.getKey()));
            rows.batchUpdate("""
                    update shadow_count set times = times + ? where counted_on = ? and called_by = ? and rule_id = ?
                      and tree_sha256 = ? and live_sha256 = ? and kind = ? and urgency = ?""", sorted, sorted.size(), (row, entry) -> set(row, entry.getValue(), entry.getKey()));
        });
    }

    private static void set(PreparedStatement row, long times, ShadowCount of) throws SQLException {
        row.setLong(1, times);
        row.setObject(2, of.day());
        row.setString(3, of.calledBy());
        row.setString(4, of.ruleId());
        row.setString(5, of.tree());
        row.setString(6, of.live());
        row.setString(7, of.kind().name());
        row.setString(8, of.urgency());
    }

    /** All of a version in the seven days from one on. */
    Map<ShadowCount, Long> week(String tree, LocalDate monday) {
        var counts = new HashMap<ShadowCount, Long>();
        jdbc.sql("""
                select counted_on, called_by, rule_id, tree_sha256, live_sha256, kind, urgency, times from shadow_count
                where tree_sha256 = ? and counted_on >= ? and counted_on < ?""")
                .params(tree, monday, monday.plusDays(DAYS_OF_A_WEEK))
                .query((row, number) -> counts.put(
                        new ShadowCount(
                                row.getObject(1, LocalDate.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                Kind.valueOf(row.getString(6)),
                                row.getString(7)),
                        row.getLong(8)))
                .list();
        return counts;
    }

    /** The days on which anything of a version was counted, in order. */
    List<LocalDate> days(String tree) {
        return jdbc.sql("select distinct counted_on from shadow_count where tree_sha256 = ? order by counted_on")
                .param(tree)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list();
    }

    /** Deletes what was counted before a day. */
    void forgetBefore(LocalDate day) {
        jdbc.sql("delete from shadow_count where counted_on < ?").param(day).update();
    }
}
