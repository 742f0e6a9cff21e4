package org.footbridge.soak;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * How long a run takes, and how hard it is. In each phase the rules change; in the middle there is no database.
 *
 * @param phases how many
 * @param withoutDatabase in how many of them there is none
 * @param people of how many the calls are
 * @param callsInPhase after how many calls a phase is over; 0 where its time counts
 * @param phase how long a phase takes where its calls do not count
 * @param rate calls a second; 0 for as many as the machine gives
 * @param workers how many call at once
 */
record SoakPlan(int phases, int withoutDatabase, int people, int callsInPhase, Duration phase, int rate, int workers) {

    /** The short run of an ordinary build, which ends after a number of calls. */
    static SoakPlan ofAFewSeconds() {
        return new SoakPlan(4, 1, 4, 60, Duration.ZERO, 0, 2);
    }

    /** Phases of five seconds. */
    static SoakPlan of(Duration length, int rate) {
        var phase = Duration.ofSeconds(5);
        return new SoakPlan((int) Math.max(5, length.dividedBy(phase)), 2, 10, 0, phase, rate, 32);
    }

    /** As the system properties {@code soak.seconds} and {@code soak.rate} say; without them a short one. */
    static SoakPlan asAsked() {
        var seconds = Integer.getInteger("soak.seconds", 0);
        return seconds == 0 ? ofAFewSeconds() : of(Duration.ofSeconds(seconds), Integer.getInteger("soak.rate", 200));
    }

    boolean isShort() {
        return callsInPhase > 0;
    }

    boolean stopsDatabaseIn(int number) {
        return number == phases / 2 - 1;
    }

    boolean startsDatabaseIn(int number) {
        return number == phases / 2 - 1 + withoutDatabase;
    }

    /** Done once the phase has had its time or its calls. */
    CompletableFuture<Void> over(Traffic traffic) {
        if (isShort()) {
            return traffic.after(callsInPhase);
        }
        Executor later = CompletableFuture.delayedExecutor(phase.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.runAsync(() -> {}, later);
    }
}
