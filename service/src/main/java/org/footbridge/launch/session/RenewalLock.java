package org.footbridge.launch.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Turns at doing something that only one instance may do for a launch at a time. A turn stands in the launch's row, so no
 * database connection is held while it lasts; one whose instance has gone down ends by itself.
 */
@Component
public class RenewalLock {
    /** Discovery and a token call, each with its time-outs, take 12 seconds at most. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final LaunchTables tables;
    private final Clock clock;

    RenewalLock(LaunchTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** Does the work when it is our turn; where another has it, waits until that one is done and does nothing. */
    public void take(String id, String session, Runnable work) {
        while (true) {
            Instant now = clock.instant();
            Instant end = now.plus(LONGEST);
            if (tables.takeTurn(id, session, now, end)) {
                try {
                    work.run();
                } finally {
                    tables.endTurn(id, end);
                }
                return;
            }
            if (!isOverdue(id, session)) {
                return;
            }
        }
    }

    /** Waits for the end of another's turn; whether it was never ended by whoever had it. */
    private boolean isOverdue(String id, String session) {
        while (true) {
            var end = tables.turnOf(id, session);
            if (end.isEmpty()) {
                return false;
            }
            if (!clock.instant().isBefore(end.get())) {
                return true;
            }
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
