package org.footbridge.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.footbridge.cdshooks.FeedbackRequest;
import org.footbridge.feedback.LedgerTables.StoredFeedback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Remembers which rules stood behind a card, and what clinicians did with it; never who the patient was. */
@Component
public class Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    /** While the database is down, waiting for it would cost each GP a second. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final LedgerTables tables;
    private final Clock clock;
    private final AtomicReference<@Nullable Failing> failing = new AtomicReference<>();

    Ledger(LedgerTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** Remembers cards as they are sent. Never fails: without the ledger the GP still gets the cards. */
    public void issued(List<IssuedCard> cards) {
        Failing before = failing.get();
        if (cards.isEmpty() || (before != null && clock.instant().isBefore(before.retryAt()))) {
            return;
        }
        try {
            tables.addIssued(cards);
            if (before != null && failing.compareAndSet(before, null)) {
                LOG.info("The ledger of issued cards is written again");
            }
        } catch (RuntimeException failure) {
            failed(before, failure);
        }
    }

    /**
     * Keeps a batch of feedback, all or nothing; repeats of card, outcome and time change nothing. Unlike
     * {@link #issued} it fails where nothing could be kept, so that the client sends the batch again.
     */
    public void received(String serviceId, FeedbackRequest request) {
        Instant now = clock.instant();
        tables.addFeedback(request.feedback().stream()
                .map(sent -> StoredFeedback.of(serviceId, sent, now))
                .toList());
    }

    /** The rules behind a card, sorted; empty where the ledger does not know it or cannot be read. */
    public Optional<List<String>> rulesBehind(String cardUuid) {
        try {
            return tables.rulesBehind(cardUuid);
        } catch (DataAccessException unreadable) {
            return Optional.empty();
        }
    }

    /** Since when issued cards are not being remembered; null while they are. */
    @Nullable Instant failingSince() {
        Failing now = failing.get();
        return now == null ? null : now.since();
    }

    private void failed(@Nullable Failing before, RuntimeException failure) {
        Instant now = clock.instant();
        Failing after = new Failing(before == null ? now : before.since(), now.plus(PAUSE));
        if (failing.compareAndSet(before, after) && before == null) {
            LOG.error(
                    "The ledger cannot be written ({}): cards go out, but feedback on them will not know its rules."
                            + " Check the database; see /actuator/health",
                    failure.getClass().getSimpleName());
        }
    }

    private record Failing(Instant since, Instant retryAt) {}
}
