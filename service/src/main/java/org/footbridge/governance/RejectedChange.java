package org.footbridge.governance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.footbridge.table.FileProblem;

/**
 * Change of the folder that did not go live. Its components are, in order: when it was refused; the whole report, which
 * is never empty; and when the folder was sound again, which is empty while it is not.
 */
record RejectedChange(Instant at, List<FileProblem> problems, Optional<Instant> corrected) {

    RejectedChange {
        problems = List.copyOf(problems);
    }

    static RejectedChange of(Instant at, List<FileProblem> problems) {
        return new RejectedChange(at, problems, Optional.empty());
    }

    boolean waits() {
        return corrected.isEmpty();
    }

    RejectedChange correctedAt(Instant when) {
        return new RejectedChange(at, problems, Optional.of(when));
    }

    /** A line a problem. */
    List<String> lines() {
        return problems.stream().map(FileProblem::toString).toList();
    }
}
