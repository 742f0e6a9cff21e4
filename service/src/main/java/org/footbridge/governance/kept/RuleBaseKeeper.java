package org.footbridge.governance.kept;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps what is live in the database, on a thread of its own and again until it is done, so that no database holds a rule
 * base back from going live.
 */
@Component
public class RuleBaseKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(RuleBaseKeeper.class);
    private static final Duration PAUSE_AFTER_A_FAILURE = Duration.ofSeconds(5);

    private final KeptRuleBaseTable table;
    private final Clock clock;
    private final Duration pause;
    private final ScheduledThreadPoolExecutor thread;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicReference<Optional<Live>> waiting = new AtomicReference<>(Optional.empty());
    private volatile @Nullable Instant failingSince;

    /** What is live, and from where. */
    private record Live(String folder, KeptRuleBase ruleBase) {}

    @Autowired
    RuleBaseKeeper(KeptRuleBaseTable table, Clock clock) {
        this(table, clock, PAUSE_AFTER_A_FAILURE);
    }

    RuleBaseKeeper(KeptRuleBaseTable table, Clock clock, Duration pause) {
        this.table = table;
        this.clock = clock;
        this.pause = pause;
        this.thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("rule-base-keeper").daemon().factory());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Takes what went live from a folder, to be kept soon; returns at once. */
    public void keep(Path folder, KeptRuleBase live) {
        waiting.set(Optional.of(new Live(KeptRuleBases.name(folder), live)));
        schedule(Duration.ZERO);
    }

    /** Whether all that went live is kept. */
    public boolean isDone() {
        return waiting.get().isEmpty();
    }

    /** Since when what is live cannot be kept; empty while it can. */
    public Optional<Instant> failingSince() {
        return Optional.ofNullable(failingSince);
    }

    private void schedule(Duration delay) {
        if (!thread.isShutdown()) {
            var _ = thread.schedule(this::write, delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void write() {
        writing.lock();
        try {
            var next = waiting.get();
            // Another may go live meanwhile; it has its own turn on this thread.
            if (next.isPresent() && isWritten(next.get())) {
                waiting.compareAndSet(next, Optional.empty());
            }
        } finally {
            writing.unlock();
        }
    }

    private boolean isWritten(Live live) {
        try {
            table.keep(live.folder(), KeptRow.of(live.ruleBase()));
        } catch (RuntimeException failure) {
            failed(failure);
            schedule(pause);
            return false;
        }
        if (failingSince != null) {
            failingSince = null;
            LOG.info("The live rule base is kept in the database again");
        }
        return true;
    }

    private void failed(RuntimeException failure) {
        if (failingSince == null) {
            failingSince = clock.instant();
            LOG.warn(
                    "The live rule base cannot be kept in the database ({}): it serves, but a restart on a broken folder"
                            + " would not find it. Check the database; see /actuator/health",
                    failure.getClass().getSimpleName());
        }
    }

    /** A stop soon after a change loses nothing. The thread is not interrupted: H2 would close its file. */
    @PreDestroy
    void close() {
        thread.shutdown();
        write();
    }
}
