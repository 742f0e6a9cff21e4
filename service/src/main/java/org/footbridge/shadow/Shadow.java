package org.footbridge.shadow;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.footbridge.card.TracedCard;
import org.footbridge.facts.London;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.shadow.ShadowCount.Kind;
import org.footbridge.web.FailureTrace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Evaluates a version that is not live for calls that were answered, and counts the cards that it would add, lose or change. One
 * thread does it behind the answers, for which no GP waits; what finds no room is counted as not evaluated. Where no version
 * runs a call costs one look at a field.
 */
@Component
public class Shadow {
    private static final Logger LOG = LoggerFactory.getLogger(Shadow.class);

    /** How often the database is asked which version runs, and counts are written. */
    private static final int SECONDS_OF_A_ROUND = 3;

    private static final int SECONDS_TO_END = 5;

    /** So long counts are kept. */
    private static final int DAYS_KEPT = 400;

    private final ShadowSource source;
    private final ShadowRuns runs;
    private final ShadowCounts counts;
    private final Clock clock;
    private final WaitingCalls waiting = new WaitingCalls();
    private final ShadowTally tally = new ShadowTally();
    private final ScheduledThreadPoolExecutor thread;
    private volatile @Nullable Running running;
    private long lastFailed;
    private boolean isFailing;
    private @Nullable LocalDate tidied;

    /** A version that runs; without a rule base where it cannot be read here. */
    private record Running(ShadowRun run, Optional<RuleBase> ruleBase) {}

    Shadow(ShadowSource source, ShadowRuns runs, ShadowCounts counts, Clock clock) {
        this.source = source;
        this.runs = runs;
        this.counts = counts;
        this.clock = clock;
        this.thread = new ScheduledThreadPoolExecutor(
                1,
                Thread.ofPlatform().name("shadow").daemon().factory(),
                // A call that comes at the very end must not fail for it.
                new ThreadPoolExecutor.DiscardPolicy());
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (source.isThere()) {
            var _ = thread.scheduleWithFixedDelay(this::round, 0, SECONDS_OF_A_ROUND, TimeUnit.SECONDS);
        }
    }

    /** Whether a version runs, so that it is worth while to offer calls. */
    public boolean isRunning() {
        return running != null;
    }

    /** Takes a call to be evaluated soon; returns at once. */
    public void offer(ShadowedCall call) {
        var now = running;
        if (now == null) {
            return;
        }
        if (now.ruleBase().isPresent() && waiting.offer(call)) {
            thread.execute(this::evaluateNext);
        } else {
            count(now, call, Kind.NOT_EVALUATED);
        }
    }

    private void evaluateNext() {
        waiting.next().ifPresent(call -> {
            var now = running;
            if (now != null) {
                now.ruleBase().ifPresent(ruleBase -> evaluate(call, now, ruleBase));
            }
        });
    }

    private void evaluate(ShadowedCall call, Running now, RuleBase ruleBase) {
        try {
            count(call, now, call.under().apply(ruleBase));
        } catch (RuntimeException | StackOverflowError failure) {
            count(now, call, Kind.FAILED);
            if (lastFailed != now.run().number()) {
                lastFailed = now.run().number();
                LOG.warn(
                        "The version in the shadow fails, and shows nothing: cards go out as ever. {}",
                        FailureTrace.withoutMessages(failure));
            }
        }
    }

    private void count(ShadowedCall call, Running now, List<TracedCard> cards) {
        for (var difference : CardDifference.between(call.shown(), cards)) {
            var rules = difference.ruleIds().isEmpty() ? List.of("") : difference.ruleIds();
            rules.forEach(rule -> tally.add(
                    new ShadowCount(
                            today(),
                            call.calledBy(),
                            rule,
                            now.run().of().tree(),
                            call.live(),
                            difference.kind(),
                            difference.urgency().name()),
                    1));
        }
        count(now, call, Kind.EVALUATED);
    }

    private void count(Running now, ShadowedCall call, Kind kind) {
        tally.add(
                new ShadowCount(
                        today(),
                        call.calledBy(),
                        "",
                        now.run().of().tree(),
                        kind == Kind.EVALUATED ? call.live() : "",
                        kind,
                        ""),
                1);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(London.ZONE));
    }

    /**
     * Finds out now which version runs, and not only when it is time.
     *
     * @return done once that is known, all calls that waited are evaluated, and what was counted is written
     */
    public Future<?> look() {
        return thread.submit(this::round);
    }

    private void round() {
        try {
            write();
            lookForTheVersion();
            forgetOld();
            isFailing = false;
        } catch (IOException | RuntimeException unreachable) {
            if (!isFailing) {
                LOG.warn(
                        "The shadow cannot reach the database or the repository ({}): its counts wait, and cards go out as"
                                + " ever",
                        unreachable.getClass().getSimpleName());
            }
            isFailing = true;
        }
    }

    private void lookForTheVersion() throws IOException {
        var run = runs.running().orElse(null);
        if (run == null) {
            running = null;
            return;
        }
        var over = source.over(run, clock.instant());
        if (over.isPresent()) {
            running = null;
            runs.endByItself(run, over.get());
            return;
        }
        var now = running;
        if (now == null || now.run().number() != run.number()) {
            var ruleBase = source.ruleBase(run.of());
            if (ruleBase.isEmpty()) {
                LOG.warn("The version in the shadow cannot be evaluated here: its calls count as not evaluated");
            }
            running = new Running(run, ruleBase);
        }
    }

    private void forgetOld() {
        var today = today();
        if (!today.equals(tidied)) {
            counts.forgetBefore(today.minusDays(DAYS_KEPT));
            tidied = today;
        }
    }

    private void write() {
        var taken = tally.take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            counts.add(taken);
        } catch (DataAccessException | TransactionException failure) {
            taken.forEach(tally::add);
            throw failure;
        }
    }

    /** What waits is dropped, and what was counted is written. The thread is not interrupted: H2 would close its file. */
    @PreDestroy
    void close() throws InterruptedException {
        running = null;
        thread.shutdown();
        if (thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
            try {
                write();
            } catch (DataAccessException | TransactionException failure) {
                LOG.warn("The last counts of the shadow could not be written");
            }
        }
    }
}
