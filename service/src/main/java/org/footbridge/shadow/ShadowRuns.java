package org.footbridge.shadow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.footbridge.governance.acts.Act.Kind;
import org.footbridge.governance.acts.Acts;
import org.footbridge.governance.acts.Acts.What;
import org.footbridge.governance.acts.TeamMember;
import org.footbridge.shadow.ShadowRun.ShadowVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Which version runs in the shadow, and which have run: in the database, so that a restart goes on and all instances do the
 * same. One runs at a time. Each start and each end is an act of the history.
 */
@Repository
public class ShadowRuns {
    private static final String ALL = "select * from shadow_run ";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Acts acts;
    private final Clock clock;

    ShadowRuns(JdbcClient jdbc, TransactionOperations transactions, Acts acts, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.acts = acts;
        this.clock = clock;
    }

    /** Begins to evaluate a version; returns false, and does nothing, where one runs already. */
    public boolean start(TeamMember person, ShadowVersion version, String reason) {
        return inOneStep(() -> {
            int begun = jdbc.sql("""
                    insert into shadow_run (change_name, branch, tree_sha256, commit_id, version, started_at, ended_why, is_running)
                    values (?, ?, ?, ?, ?, ?, '', true) on conflict do nothing""")
                    .params(
                            version.change(),
                            version.branch(),
                            version.tree(),
                            version.commit(),
                            version.version(),
                            now())
                    .update();
            if (begun > 0) {
                acts.add(person, what(Kind.SHADOWED, version, reason));
            }
            return begun > 0;
        });
    }

    /** Ends a run; returns false, and does nothing, where it has ended already. */
    public boolean end(TeamMember person, ShadowRun run, String reason) {
        return inOneStep(() -> {
            boolean ended = isEnded(run, reason);
            if (ended) {
                acts.add(person, what(Kind.SHADOW_ENDED, run.of(), reason));
            }
            return ended;
        });
    }

    /** Ends a run without anybody; of several instances that find it so, one does it. */
    boolean endByItself(ShadowRun run, String why) {
        return inOneStep(() -> {
            boolean ended = isEnded(run, why);
            if (ended) {
                acts.addByItself(what(Kind.SHADOW_ENDED, run.of(), why));
            }
            return ended;
        });
    }

    private boolean isEnded(ShadowRun run, String why) {
        return jdbc.sql("""
                update shadow_run set is_running = null, ended_at = ?, ended_why = ?
                where run_number = ? and is_running""").params(now(), why, run.number()).update() > 0;
    }

    private boolean inOneStep(BooleanSupplier step) {
        return Boolean.TRUE.equals(transactions.execute(_ -> step.getAsBoolean()));
    }

    private static What what(Kind kind, ShadowVersion version, String reason) {
        return new What(kind, version.change(), version.tree(), version.commit(), reason, List.of());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** The run that goes on now. */
    public Optional<ShadowRun> running() {
        return jdbc.sql(ALL + "where is_running").query(ShadowRuns::run).optional();
    }

    /** The last runs, the last first. */
    public List<ShadowRun> last(int most) {
        return jdbc.sql(ALL + "order by run_number desc limit ?")
                .param(most)
                .query(ShadowRuns::run)
                .list();
    }

    /** The last run of just these tables and scenarios. */
    public Optional<ShadowRun> of(String tree) {
        return jdbc.sql(ALL + "where tree_sha256 = ? order by run_number desc limit 1")
                .param(tree)
                .query(ShadowRuns::run)
                .optional();
    }

    private static ShadowRun run(ResultSet row, int number) throws SQLException {
        return new ShadowRun(
                row.getLong("run_number"),
                new ShadowVersion(
                        row.getString("change_name"),
                        row.getString("branch"),
                        row.getString("tree_sha256"),
                        row.getString("commit_id"),
                        row.getString("version")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getString("ended_why"));
    }
}
