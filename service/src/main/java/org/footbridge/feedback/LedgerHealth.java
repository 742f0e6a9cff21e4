package org.footbridge.feedback;

import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Shows a ledger that cannot be written; degraded, not down, because GPs still get their cards. */
@Component("ledgerHealthIndicator")
class LedgerHealth implements HealthIndicator {
    private static final Status DEGRADED = new Status("DEGRADED", "Cards go out; feedback cannot be kept");
    private final LedgerWriter writer;
    private final LedgerTables tables;

    LedgerHealth(LedgerWriter writer, LedgerTables tables) {
        this.writer = writer;
        this.tables = tables;
    }

    @Override
    public Health health() {
        try {
            tables.check();
        } catch (DataAccessException unreachable) {
            return Health.status(DEGRADED)
                    .withDetail("remedy", "Check the database of spring.datasource.url")
                    .build();
        }
        Instant since = writer.failingSince();
        var health = since == null && writer.lost() == 0
                ? Health.up()
                : Health.status(DEGRADED).withDetail("calls and cards lost since the start", writer.lost());
        if (since != null) {
            health.withDetail("calls and cards not written since", since.toString())
                    .withDetail("calls and cards that wait", writer.waiting());
        }
        return health.build();
    }
}
