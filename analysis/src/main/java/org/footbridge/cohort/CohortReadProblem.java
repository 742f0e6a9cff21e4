package org.footbridge.cohort;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * Something in a cohort that could not be read. It quotes nothing, since what it would quote is about a patient.
 *
 * @param file the file
 * @param line the line in it, 0 where the whole file is meant
 * @param wrong what is wrong, and what to do about it
 */
public record CohortReadProblem(Path file, int line, String wrong) implements Comparable<CohortReadProblem> {

    private static final Comparator<CohortReadProblem> IN_ORDER = Comparator.comparing(CohortReadProblem::file)
            .thenComparingInt(CohortReadProblem::line)
            .thenComparing(CohortReadProblem::wrong);

    @Override
    public int compareTo(CohortReadProblem other) {
        return IN_ORDER.compare(this, other);
    }

    /** As a terminal or an editor opens it: {@code people.ndjson:12 is not JSON}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + " " + wrong;
    }
}
