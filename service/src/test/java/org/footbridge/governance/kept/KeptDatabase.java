package org.footbridge.governance.kept;

import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A database for kept rule bases, and what writes to it. */
public final class KeptDatabase {
    private KeptDatabase() {}

    /** An empty one in memory. */
    public static DataSource inMemory() {
        return new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1",
                "footbridge",
                "");
    }

    /** An empty one in memory, with all tables. */
    public static DataSource migrated() {
        var database = inMemory();
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    static KeptRuleBaseTable table(DataSource database) {
        return new KeptRuleBaseTable(
                JdbcClient.create(database), new TransactionTemplate(new DataSourceTransactionManager(database)));
    }

    /** Writes to a database of its own in memory. */
    public static RuleBaseKeeper keeper(Clock clock) {
        return new RuleBaseKeeper(table(migrated()), clock);
    }

    /** One in which nothing is kept. */
    public static KeptRuleBases empty() {
        return new KeptRuleBases(table(migrated()));
    }

    /** Puts a rule base into a database as if it had been live from a folder. */
    public static void put(DataSource database, String folder, KeptRuleBase live) {
        table(database).keep(folder, KeptRow.of(live));
    }
}
