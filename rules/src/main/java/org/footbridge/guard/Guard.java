package org.footbridge.guard;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.table.FileProblem;
import org.footbridge.table.FileProblems;

/**
 * Compares a rule base that may go live with the one that was live last. A weakening goes live only with an approval that
 * names it and the tables in which it stands: any later change of the tables needs another approval.
 */
public final class Guard {

    /**
     * What a comparison found.
     *
     * @param weakenings every weakening, approved or not, in the order of files and lines
     * @param unapproved those that nobody has approved
     * @param problems what keeps the rule base from going live: a line a weakening that is not approved, ids that are lost,
     *     and faults of the approvals
     */
    public record Finding(List<Weakening> weakenings, List<Weakening> unapproved, List<FileProblem> problems) {
        public Finding {
            weakenings = List.copyOf(weakenings);
            unapproved = List.copyOf(unapproved);
            problems = List.copyOf(problems);
        }
    }

    private Guard() {}

    /**
     * Looks for weakenings, and for the approval of each. Approvals are kept elsewhere than in the rule base, since those who
     * can write a table could write them, too.
     *
     * @param approved the names of those that somebody else than the author has approved in just this version
     */
    public static Finding compare(GuardedVersion live, GuardedVersion next, Set<String> approved) {
        var weakenings = weakenings(live, next);
        var unapproved = weakenings.stream()
                .filter(weakening -> !approved.contains(weakening.name()))
                .toList();
        return new Finding(
                weakenings,
                unapproved,
                Stream.of(
                                unapproved.stream().map(Guard::problem),
                                UsedIds.lost(live, next).stream(),
                                approvalFaults(next).stream())
                        .flatMap(it -> it)
                        .sorted()
                        .toList());
    }

    /** Finds the faults of approvals where there is nothing to compare with. */
    public static Finding alone(GuardedVersion next) {
        return new Finding(List.of(), List.of(), approvalFaults(next));
    }

    private static List<FileProblem> approvalFaults(GuardedVersion next) {
        var faults = new FileProblems();
        ApprovalFaults.ofRows(next.tables(), faults);
        return faults.all().stream().sorted().toList();
    }

    /** Every safeguard of the older version that the newer one has lost or loosened. */
    public static List<Weakening> weakenings(GuardedVersion live, GuardedVersion next) {
        return Stream.of(
                        RowWeakenings.between(live, next),
                        UsedIds.forgotten(live, next),
                        WordWeakenings.between(live, next),
                        SentenceWeakenings.between(live, next),
                        TermWeakenings.between(live, next),
                        ScenarioWeakenings.between(live, next))
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(Weakening::file).thenComparingInt(Weakening::line))
                .toList();
    }

    private static FileProblem problem(Weakening weakening) {
        return new FileProblem(
                weakening.file(),
                weakening.line(),
                "",
                "weakening \"" + weakening.name() + "\": " + weakening.what(),
                "put it back, or have the clinical safety officer approve it, who must not have made the change");
    }
}
