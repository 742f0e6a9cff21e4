package org.footbridge.feedback;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.footbridge.settings.Limits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets calls and cards that nobody answered, at start and daily, so that the ledger does not grow for ever. */
@Component
class LedgerRetention {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerRetention.class);
    private final ForgottenCards cards;
    private final Clock clock;
    private final Duration keep;

    LedgerRetention(
            ForgottenCards cards, Clock clock, @Value("${footbridge.feedback.keep-unanswered-days:90}") int keepDays) {
        this.cards = cards;
        this.clock = clock;
        this.keep = Duration.ofDays(Limits.count("footbridge.feedback.keep-unanswered-days", keepDays, 36_500));
    }

    @Scheduled(initialDelay = 0, fixedRate = 1, timeUnit = TimeUnit.DAYS)
    void forget() {
        try {
            int forgotten = cards.before(clock.instant().minus(keep));
            if (forgotten > 0) {
                LOG.info("Forgot {} issued cards without feedback, older than {} days", forgotten, keep.toDays());
            }
        } catch (DataAccessException unreachable) {
            LOG.warn("Old issued cards could not be forgotten; the next attempt is tomorrow");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Daily {}
}
