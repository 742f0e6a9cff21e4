package org.footbridge.feedback;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
 * Writes calls and issued cards in batches, behind the answers that carry them, so that no GP waits for the database. A crash
 * loses what waits: that of a fifth of a second, or all since the database failed. Feedback on such a card is kept without
 * its rules.
 */
@Component
class LedgerWriter {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerWriter.class);

    /** Calls with their cards: some hours of a busy practice, in some ten megabytes. */
    private static final int MOST_WAITING = 10_000;

    /** Rows, which one call may exceed: it and its cards are written at once or not at all. */
    private static final int ENOUGH_FOR_A_BATCH = 500;

    /** Long enough to gather the cards of many calls, and short enough to lose little. */
    private static final Duration DELAY = Duration.ofMillis(200);

    private static final Duration PAUSE_AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final LedgerTables tables;
    private final Clock clock;
    private final Queue<List<LedgerRow>> waiting;
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

    /** Takes rows to be written soon and together; returns at once. What finds no room is lost, and health says so. */
    void write(List<? extends LedgerRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        if (!waiting.offer(List.copyOf(rows)) && lost.getAndAdd(rows.size()) == 0) {
            LOG.error(
                    "More calls and cards wait to be written than there is room for: feedback on some cards will not know"
                            + " its rules. Check the database; see /actuator/health");
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
                var batch = batch();
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

    private List<List<LedgerRow>> batch() {
        var batch = new ArrayList<List<LedgerRow>>();
        int rows = 0;
        for (var call : waiting) {
            batch.add(call);
            rows += call.size();
            if (rows >= ENOUGH_FOR_A_BATCH) {
                break;
            }
        }
        return batch;
    }

    private boolean isWritten(List<List<LedgerRow>> batch) {
        try {
            add(batch);
        } catch (RuntimeException failure) {
            failed(failure);
            return false;
        }
        if (failingSince != null) {
            failingSince = null;
            LOG.info("The ledger of calls and cards is written again");
        }
        return true;
    }

    /** One row that the database refuses must not keep the others from it for ever. */
    private void add(List<List<LedgerRow>> batch) {
        var rows = batch.stream().flatMap(List::stream).toList();
        try {
            tables.add(rows);
        } catch (DataIntegrityViolationException refused) {
            if (batch.size() > 1) {
                batch.forEach(call -> add(List.of(call)));
            } else if (rows.size() > 1) {
                rows.forEach(row -> add(List.of(List.of(row))));
            } else {
                lost.incrementAndGet();
                LOG.error(
                        "The database refused a call or a card ({}): feedback on the card will not know its rules",
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
        return waiting.stream()
                .flatMap(List::stream)
                .filter(IssuedCard.class::isInstance)
                .map(IssuedCard.class::cast)
                .filter(card -> card.cardUuid().equals(cardUuid))
                .findFirst();
    }

    /** How many rows are not in the database yet. */
    int waiting() {
        return waiting.stream().mapToInt(List::size).sum();
    }

    /** How many rows were never written, since the start. */
    long lost() {
        return lost.get();
    }

    /** Since when rows cannot be written; null while they can. */
    @Nullable Instant failingSince() {
        return failingSince;
    }

    /** At the end nothing is lost that the database takes. The thread is not interrupted: H2 would close its file. */
    @PreDestroy
    void close() {
        thread.shutdown();
        if (!writeWaiting()) {
            LOG.error("{} calls and cards could not be written before the end", waiting());
        }
    }
}
