package org.footbridge.governance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footbridge.table.Problem;

/**
 * A change of the folder that did not go live.
 *
 * @param at when it was refused
 * @param problems the whole report, never empty
 * @param mended when the folder was sound again; empty while it is not
 */
record Refusal(Instant at, List<Problem> problems, Optional<Instant> mended) {

    Refusal {
        problems = List.copyOf(problems);
    }

    static Refusal of(Instant at, List<Problem> problems) {
        return new Refusal(at, problems, Optional.empty());
    }

    boolean waits() {
        return mended.isEmpty();
    }

    Refusal mendedAt(Instant when) {
        return new Refusal(at, problems, Optional.of(when));
    }

    /** A line a problem. */
    List<String> lines() {
        return problems.stream().map(Problem::toString).toList();
    }
}
