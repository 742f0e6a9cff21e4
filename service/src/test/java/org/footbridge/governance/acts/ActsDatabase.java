package org.footbridge.governance.acts;

import java.time.Clock;
import org.flywaydb.core.Flyway;
import org.footbridge.governance.kept.KeptDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database in which people have done nothing yet. */
public final class ActsDatabase {
    private ActsDatabase() {}

    public static Acts empty(Clock clock) {
        var database = KeptDatabase.inMemory();
        Flyway.configure().dataSource(database).load().migrate();
        return new Acts(JdbcClient.create(database), clock);
    }
}
