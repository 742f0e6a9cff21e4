package org.footbridge.hook.clients;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.footbridge.hook.clients.JtiStore.Finding;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Refuses a token that was used before, here or at another instance. This instance knows its own by heart; those of the
 * others stand in the database. While that cannot be asked, no call waits for it: each instance refuses its own.
 */
@Component
class ReplayCheck {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayCheck.class);

    /** Far more than an insert takes, and little of what a GP would notice. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final JtiStore ownTokens;
    private final UsedTokenTable shared;
    private final Duration skew;
    private final Clock clock;
    private volatile @Nullable Instant aloneSince;

    ReplayCheck(TrustSettings settings, UsedTokenTable shared, Clock clock) {
        this.ownTokens = new JtiStore(settings.tokens().remembered(), clock);
        this.shared = shared;
        this.skew = settings.tokens().skew();
        this.clock = clock;
    }

    /** What is known of a token id, which counts as used from now on. */
    Finding remember(String issuer, String id, Instant until) {
        var here = ownTokens.remember(issuer, id, until);
        return here == Finding.FIRST && aloneSince == null && isUsedElsewhere(issuer, id, until)
                ? Finding.REPLAYED
                : here;
    }

    /** On a thread of its own, which is left to itself when it takes too long: H2 closes its file on an interruption. */
    private boolean isUsedElsewhere(String issuer, String id, Instant until) {
        var insert = new FutureTask<>(() -> shared.add(issuer, id, until));
        Thread.ofVirtual().name("used-token").start(insert);
        try {
            return !insert.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException unreachable) {
            alone(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void alone(Exception failure) {
        if (aloneSince == null) {
            aloneSince = clock.instant();
            LOG.warn(
                    "Used tokens cannot be shared through the database ({}): each instance refuses those that it has seen"
                            + " itself. Check the database; see /actuator/health",
                    failure.getClass().getSimpleName());
        }
    }

    /** Deletes what can no longer be used, and so finds out that the database is back. Clocks of instances may differ. */
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void deleteExpired() {
        try {
            shared.deleteExpired(clock.instant().minus(skew));
            if (aloneSince != null) {
                aloneSince = null;
                LOG.info("Used tokens are shared through the database again");
            }
        } catch (RuntimeException unreachable) {
            alone(unreachable);
        }
    }

    /** Looks again soon: until then a token is good once at each instance. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void lookAgain() {
        if (aloneSince != null) {
            deleteExpired();
        }
    }

    /** Since when each instance knows its own only; null while they share. */
    @Nullable Instant aloneSince() {
        return aloneSince;
    }
}
