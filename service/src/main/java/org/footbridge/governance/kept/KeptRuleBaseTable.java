package org.footbridge.governance.kept;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The table of kept rule bases, in SQL that H2 (in its PostgreSQL mode) and PostgreSQL both speak. */
@Repository
class KeptRuleBaseTable {
    private static final String COLUMNS =
            "title, version, sha256, files_sha256, live_since, table_files, scenario_files";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    KeptRuleBaseTable(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** One for each title that was live from a folder, the last first. */
    List<KeptRow> from(String folder) {
        return jdbc.sql("select " + COLUMNS + " from kept_rule_base where folder = ? order by live_order desc")
                .param(folder)
                .query(KeptRuleBaseTable::row)
                .list();
    }

    /** The last with a title, from any folder. */
    Optional<KeptRow> titled(String title) {
        return jdbc
                .sql("select " + COLUMNS + " from kept_rule_base where title = ? order by live_order desc")
                .param(title)
                .query(KeptRuleBaseTable::row)
                .list()
                .stream()
                .findFirst();
    }

    private static KeptRow row(ResultSet row, int number) throws SQLException {
        return new KeptRow(
                row.getString("title"),
                row.getString("version"),
                row.getString("sha256"),
                row.getString("files_sha256"),
                row.getObject("live_since", OffsetDateTime.class).toInstant(),
                row.getString("table_files"),
                row.getString("scenario_files"));
    }

    /** Keeps what is live from a folder. Written whole each time, so that what was damaged is sound again. */
    void keep(String folder, KeptRow live) {
        transactions.executeWithoutResult(_ -> {
            var since = liveAlreadySince(folder, live).orElse(live.since());
            // Of two instances that insert at once one finds the row of the other.
            if (update(folder, live, since) == 0 && insert(folder, live, since) == 0) {
                update(folder, live, since);
            }
        });
    }

    /** A restart does not make a version younger. */
    private Optional<Instant> liveAlreadySince(String folder, KeptRow live) {
        return from(folder).stream()
                .limit(1)
                .filter(last ->
                        last.title().equals(live.title()) && last.sha256().equals(live.sha256()))
                .map(KeptRow::since)
                .findFirst();
    }

    private int update(String folder, KeptRow live, Instant since) {
        return jdbc.sql("""
                update kept_rule_base set version = ?, sha256 = ?, files_sha256 = ?, live_since = ?,
                  table_files = ?, scenario_files = ?,
                  live_order = (select coalesce(max(live_order), 0) + 1 from kept_rule_base)
                where folder = ? and title = ?""")
                .params(
                        live.version(),
                        live.sha256(),
                        live.filesSha256(),
                        since.atOffset(ZoneOffset.UTC),
                        live.tables(),
                        live.scenarios(),
                        folder,
                        live.title())
                .update();
    }

    private int insert(String folder, KeptRow live, Instant since) {
        return jdbc.sql("""
                insert into kept_rule_base (version, sha256, files_sha256, live_since, table_files, scenario_files,
                  live_order, folder, title)
                values (?, ?, ?, ?, ?, ?, (select coalesce(max(live_order), 0) + 1 from kept_rule_base), ?, ?)
                on conflict do nothing""")
                .params(
                        live.version(),
                        live.sha256(),
                        live.filesSha256(),
                        since.atOffset(ZoneOffset.UTC),
                        live.tables(),
                        live.scenarios(),
                        folder,
                        live.title())
                .update();
    }
}
