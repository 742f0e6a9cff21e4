package org.footbridge.governance.acts;

import java.time.Clock;
import javax.sql.DataSource;
import org.footbridge.governance.kept.KeptDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database in which people have done nothing yet. */
public final class ActsDatabase {
    private ActsDatabase() {}

    public static Acts empty(Clock clock) {
        return in(KeptDatabase.migrated(), clock);
    }

    /** The acts of a database that others use, too. */
    public static Acts in(DataSource database, Clock clock) {
        return new Acts(JdbcClient.create(database), clock);
    }
}
