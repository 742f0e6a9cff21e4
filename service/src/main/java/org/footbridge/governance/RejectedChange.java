package org.footbridge.governance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footbridge.table.FileProblem;

/**
 * A change of the folder that did not go live.
 *
 * @param at when it was refused
 * @param problems the whole report, never empty
 * @param mended when the folder was sound again; empty while it is not
 */
record RejectedChange(Instant at, List<FileProblem> problems, Optional<Instant> mended) {

    RejectedChange {
        problems = List.copyOf(problems);
    }

    static RejectedChange of(Instant at, List<FileProblem> problems) {
        return new RejectedChange(at, problems, Optional.empty());
    }

    boolean waits() {
        return mended.isEmpty();
    }

    RejectedChange mendedAt(Instant when) {
        return new RejectedChange(at, problems, Optional.of(when));
    }

    /** A line a problem. */
    List<String> lines() {
        return problems.stream().map(FileProblem::toString).toList();
    }
}
