package org.footbridge.consultation;

import java.time.Duration;

/**
 * When an answer must be ready.
 *
 * @param nanoTime on the clock of {@link System#nanoTime}
 */
public record Deadline(long nanoTime) {
    /** When to call again after an answer was not ready. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    /** The time that is left, zero where there is none. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    public boolean isPast() {
        return left().isZero();
    }
}
