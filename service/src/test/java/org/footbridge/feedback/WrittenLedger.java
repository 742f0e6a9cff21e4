package org.footbridge.feedback;

import org.springframework.stereotype.Component;

/** Writes what waits for the ledger at once, for tests that look into the database. */
@Component
public class WrittenLedger {
    private final LedgerWriter writer;

    WrittenLedger(LedgerWriter writer) {
        this.writer = writer;
    }

    public void now() {
        writer.writeWaiting();
    }
}
