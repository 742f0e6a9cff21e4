package org.footbridge.launch.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Locks a launch while one instance renews its token. The lock stands in the launch's row, so no database connection is
 * held while it lasts; the lock of an instance that has gone down ends by itself.
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

    /** Does the work under the lock; where another has the lock, waits until that one is done and does nothing. */
    public void run(LaunchSession session, Runnable work) {
        while (true) {
            Instant now = clock.instant();
            Instant end = now.plus(LONGEST);
            if (tables.lockRenewal(session, now, end)) {
                try {
                    work.run();
                } finally {
                    tables.unlockRenewal(session.launch(), end);
                }
                return;
            }
            if (!isOverdue(session)) {
                return;
            }
        }
    }

    /** Waits for another's lock; whether its time passed without being unlocked. */
    private boolean isOverdue(LaunchSession session) {
        while (true) {
            var end = tables.renewalLockedUntil(session);
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
