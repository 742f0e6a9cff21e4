package org.footbridge.shadow;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.footbridge.governance.LiveRuleBase;
import org.footbridge.governance.acts.Acts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A shadow that a test moves on: nothing happens in it by time. */
public record TestShadow(Shadow shadow, ShadowRuns runs, ShadowReport report, JdbcClient jdbc)
        implements AutoCloseable {

    /** One over a database with all tables, in which versions stand in the repository of a live rule base. */
    public static TestShadow over(DataSource database, LiveRuleBase live, Acts acts, Clock clock) {
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        var jdbc = JdbcClient.create(database);
        var runs = new ShadowRuns(jdbc, transactions, acts, clock);
        var counts = new ShadowCounts(new JdbcTemplate(database), transactions);
        return new TestShadow(
                new Shadow(new ShadowSource(live, acts), runs, counts, clock),
                runs,
                new ShadowReport(runs, counts, clock),
                jdbc);
    }

    /** Finds out which version runs, once all calls that wait are evaluated, and writes what was counted. */
    public void round() {
        done(shadow.look());
    }

    private static void done(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What was counted so far, as {@code GAINED NEED-LON-1 INFO}, or {@code EVALUATED} for calls. */
    public Map<String, Long> counted() {
        round();
        var counted = new TreeMap<String, Long>();
        jdbc.sql("select kind, rule_id, urgency, times from shadow_count")
                .query((row, number) -> counted.merge(
                        (row.getString(1) + " " + row.getString(2) + " " + row.getString(3)).strip(),
                        row.getLong(4),
                        Long::sum))
                .list();
        return counted;
    }

    @Override
    public void close() {
        try {
            shadow.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
