package org.footbridge.consultation;

import java.time.Duration;

/**
 * When an answer must be ready.
 *
 * @param arrival when its call came, on the clock of {@link System#nanoTime}
 * @param nanoTime when it must be ready, on the same clock
 */
public record Deadline(long arrival, long nanoTime) {
    /** When to call again after an answer was not ready. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    /** The time that is left, zero where there is none. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    /** The time since the call came. */
    public Duration taken() {
        return Duration.ofNanos(Math.max(0, System.nanoTime() - arrival));
    }

    public boolean isPast() {
        return left().isZero();
    }
}
