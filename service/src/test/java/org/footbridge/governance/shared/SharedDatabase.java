package org.footbridge.governance.shared;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.footbridge.governance.kept.KeptDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database in which no repository is shared yet. */
public final class SharedDatabase {
    private SharedDatabase() {}

    public static SharedRepository empty() {
        var database = KeptDatabase.inMemory();
        Flyway.configure().dataSource(database).load().migrate();
        return of(database);
    }

    /** One instance's way to a database. */
    static SharedRepository of(DataSource database) {
        return new SharedRepository(
                new SharedTables(JdbcClient.create(database)),
                new TransactionTemplate(new DataSourceTransactionManager(database)));
    }
}
