package org.footbridge.feedback;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Shows how many issued cards wait to be written, and how many never were. */
@Component
class LedgerMeters {
    LedgerMeters(LedgerWriter writer, MeterRegistry meters) {
        Gauge.builder("footbridge.ledger.waiting", writer, LedgerWriter::waiting)
                .description("Issued cards that wait to be written")
                .register(meters);
        FunctionCounter.builder("footbridge.ledger.lost", writer, LedgerWriter::lost)
                .description("Issued cards that were never written")
                .register(meters);
    }
}
