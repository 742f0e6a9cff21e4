package org.footbridge.feedback;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Writes issued cards in batches, behind the answers that carry them, so that no GP waits for the database. A crash loses
 * what waits: the cards of a fifth of a second, or all since the database failed. Feedback on such a card is kept without
 * its rules.
 */
@Component
class LedgerWriter {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerWriter.class);

    /** Some hours of a busy practice, in a few megabytes. */
    private static final int MOST_WAITING = 20_000;

    private static final int MOST_OF_A_BATCH = 500;

    /** Long enough to gather the cards of many calls, and short enough to lose little. */
    private static final Duration DELAY = Duration.ofMillis(200);

    private static final Duration PAUSE_AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final LedgerTables tables;
    private final Clock clock;
    private final Queue<IssuedCard> waiting;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean isScheduled = new AtomicBoolean();
    private final AtomicLong lost = new AtomicLong();
    private final ScheduledThreadPoolExecutor thread;
    private volatile @Nullable Instant failingSince;

    @Autowired
    LedgerWriter(LedgerTables tables, Clock clock) {
        this(tables, clock, MOST_WAITING);
    }

    LedgerWriter(LedgerTables tables, Clock clock, int mostWaiting) {
        this.tables = tables;
        this.clock = clock;
        this.waiting = new LinkedBlockingQueue<>(mostWaiting);
        this.thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("ledger-writer").daemon().factory());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Takes cards to be written soon; returns at once. What finds no room is lost, and health says so. */
    void write(List<IssuedCard> cards) {
        if (cards.isEmpty()) {
            return;
        }
        for (var card : cards) {
            if (!waiting.offer(card) && lost.getAndIncrement() == 0) {
                LOG.error(
                        "More issued cards wait to be written than there is room for: feedback on some will not know its"
                                + " rules. Check the database; see /actuator/health");
            }
        }
        schedule(DELAY);
    }

    private void schedule(Duration delay) {
        if (!thread.isShutdown() && isScheduled.compareAndSet(false, true)) {
            var _ = thread.schedule(this::writeAsScheduled, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void writeAsScheduled() {
        isScheduled.set(false);
        if (!writeWaiting()) {
            schedule(PAUSE_AFTER_A_FAILURE);
        }
    }

    /** Writes what waits, on the calling thread; returns whether nothing had to be left. */
    boolean writeWaiting() {
        writing.lock();
        try {
            while (true) {
                // A card leaves the queue when it can be found in the database, so it can always be found in one of
                // them.
                var batch = waiting.stream().limit(MOST_OF_A_BATCH).toList();
                if (batch.isEmpty()) {
                    return true;
                }
                if (!isWritten(batch)) {
                    return false;
                }
                batch.forEach(_ -> waiting.remove());
            }
        } finally {
            writing.unlock();
        }
    }

    private boolean isWritten(List<IssuedCard> batch) {
        try {
            add(batch);
        } catch (RuntimeException failure) {
            failed(failure);
            return false;
        }
        if (failingSince != null) {
            failingSince = null;
            LOG.info("The ledger of issued cards is written again");
        }
        return true;
    }

    /** One card that the database refuses must not keep the others from it for ever. */
    private void add(List<IssuedCard> batch) {
        try {
            tables.addIssued(batch);
        } catch (DataIntegrityViolationException refused) {
            if (batch.size() > 1) {
                batch.forEach(card -> add(List.of(card)));
            } else {
                lost.incrementAndGet();
                LOG.error(
                        "The database refused an issued card ({}): feedback on it will not know its rules",
                        refused.getClass().getSimpleName());
            }
        }
    }

    private void failed(RuntimeException failure) {
        if (failingSince == null) {
            failingSince = clock.instant();
            LOG.error(
                    "The ledger cannot be written ({}): cards go out, and wait here to be written."
                            + " Check the database; see /actuator/health",
                    failure.getClass().getSimpleName());
        }
    }

    /** A card that is not in the database yet. */
    Optional<IssuedCard> waiting(String cardUuid) {
        return waiting.stream().filter(card -> card.cardUuid().equals(cardUuid)).findFirst();
    }

    /** How many cards are not in the database yet. */
    int waiting() {
        return waiting.size();
    }

    /** How many cards were never written, since the start. */
    long lost() {
        return lost.get();
    }

    /** Since when cards cannot be written; null while they can. */
    @Nullable Instant failingSince() {
        return failingSince;
    }

    /** At the end nothing is lost that the database takes. The thread is not interrupted: H2 would close its file. */
    @PreDestroy
    void close() {
        thread.shutdown();
        if (!writeWaiting()) {
            LOG.error("{} issued cards could not be written before the end", waiting.size());
        }
    }
}
