package org.footbridge.shadow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One version in the shadow of the live one.
 *
 * @param number in the order in which they began
 * @param of which version it is
 * @param endedWhy why it has ended; empty while it runs
 */
public record ShadowRun(long number, ShadowVersion of, Instant startedAt, Optional<Instant> endedAt, String endedWhy) {

    /** It ends by itself after this: a shadow that nobody looks at any more costs for nothing. */
    static final Duration LONGEST = Duration.ofDays(28);

    /**
     * The version of a change.
     *
     * @param change the name of the change
     * @param branch the branch of the repository on which it stands
     * @param tree SHA-256 of all its tables and scenarios
     * @param commit as git names it
     * @param version the number that its tables give it
     */
    public record ShadowVersion(String change, String branch, String tree, String commit, String version) {}

    /** When it ends by itself at the latest. */
    public Instant until() {
        return startedAt.plus(LONGEST);
    }

    public boolean isRunning() {
        return endedAt.isEmpty();
    }
}
