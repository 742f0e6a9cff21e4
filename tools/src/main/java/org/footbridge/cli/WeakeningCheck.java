package org.footbridge.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footbridge.cli.LiveVersion.Compared;
import org.footbridge.guard.Guard;
import org.footbridge.guard.GuardedVersion;
import org.footbridge.guard.Weakening;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.table.FileProblem;
import org.jspecify.annotations.Nullable;

/**
 * What keeps sound tables from going live.
 *
 * @param comparedWith what was taken for live; null where there was nothing to compare with
 * @param weakenings every safeguard that was lost since, approved or not
 * @param unapproved those that nobody has approved
 * @param problems each that is not approved, faults of the approvals, and that there is no scenario
 */
record WeakeningCheck(
        @Nullable String comparedWith,
        List<Weakening> weakenings,
        List<Weakening> unapproved,
        List<FileProblem> problems) {

    /** More would push the rest off the screen; machines get all with {@code --json}. */
    static final int MOST_LINES = 20;

    static final WeakeningCheck NOTHING = new WeakeningCheck(null, List.of(), List.of(), List.of());

    static WeakeningCheck of(GuardedVersion next, Optional<Compared> live) {
        var finding = live.map(compared -> Guard.compare(compared.version(), next, compared.approved()))
                .orElseGet(() -> Guard.alone(next));
        return new WeakeningCheck(
                live.map(Compared::inWords).orElse(null),
                finding.weakenings(),
                finding.unapproved(),
                Stream.concat(RuleBaseGate.withoutScenarios(next.scenarios()).stream(), finding.problems().stream())
                        .toList());
    }

    void print(PrintWriter out) {
        out.println(
                comparedWith == null
                        ? "Compared with nothing: name what is live with --live, to see which safeguards were lost."
                        : "Compared with " + comparedWith + ": " + count());
        problems.forEach(problem -> out.println("  " + problem));
        if (!unapproved.isEmpty()) {
            out.println(
                    "The clinical safety officer approves them, who must not have made the change: in the workbench, or"
                            + " with ./footbridge approve in a git repository.");
            if (problems.size() > unapproved.size()) {
                out.println("Correct the rest first: an approval is given to exactly these tables and scenarios.");
            }
        }
        if (!problems.isEmpty()) {
            out.println("The rule base cannot go live.");
        }
    }

    private String count() {
        if (weakenings.isEmpty()) {
            return "no weakening of rows, sentences, settings, terms, codes, words, answers or scenarios.";
        }
        return weakenings.size()
                + (weakenings.size() == 1 ? " weakening, " : " weakenings, ")
                + (unapproved.isEmpty() ? "all approved." : unapproved.size() + " of them not approved.");
    }
}
