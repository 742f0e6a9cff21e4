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
    private final Ledger ledger;
    private final LedgerTables tables;

    LedgerHealth(Ledger ledger, LedgerTables tables) {
        this.ledger = ledger;
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
        Instant since = ledger.failingSince();
        return since == null
                ? Health.up().build()
                : Health.status(DEGRADED)
                        .withDetail("issued cards not written since", since.toString())
                        .build();
    }
}
