package org.footbridge.change;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.change.RuleBaseCheck.Admitted;
import org.footbridge.change.RuleBaseCheck.Refused;
import org.footbridge.guard.Guard;
import org.footbridge.guard.GuardedVersion;
import org.footbridge.guard.Weakening;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.table.FileProblem;

/**
 * What came of judging a change as it would be judged on its way to go live.
 *
 * @param live what it was compared with
 * @param version the rule base with its scenarios; empty where its tables have faults
 * @param problems what keeps it from going live, but for weakenings that nobody has approved yet: scenarios that do not come
 *     out as written among them
 * @param weakenings what it takes away from the safeguards of what is live
 */
public record Checked(
        GuardedVersion live, Optional<GuardedVersion> version, List<FileProblem> problems, List<Weakening> weakenings) {

    public Checked {
        problems = List.copyOf(problems);
        weakenings = List.copyOf(weakenings);
    }

    /** Whether it could go live, were it approved. */
    public boolean isSound() {
        return version.isPresent() && problems.isEmpty();
    }

    /**
     * Checks all tables and runs all scenarios; takes seconds where there are many.
     *
     * @param live what is live
     * @param files all tables and scenarios of the change
     * @param here what else is asked of a rule base at this place
     */
    public static Checked of(GuardedVersion live, RuleBaseFiles files, UnaryOperator<RuleBaseCheck> here) {
        return switch (here.apply(RuleBaseCheck.of(files))) {
            case Admitted next -> compared(live, next.version(), List.of());
            // What its tables do can be seen although its scenarios do not fit yet.
            case Refused(var problems) ->
                switch (RuleBaseGate.admit(files.tables())) {
                    case Outcome.Sound(var ruleBase) ->
                        compared(
                                live,
                                new GuardedVersion(
                                        ruleBase,
                                        files.tables(),
                                        files.scenarios().read(ruleBase).scenarios()),
                                problems);
                    case Outcome.Faulty _ -> new Checked(live, Optional.empty(), problems, List.of());
                };
        };
    }

    private static Checked compared(GuardedVersion live, GuardedVersion next, List<FileProblem> found) {
        var weakenings = Guard.weakenings(live, next);
        var names = weakenings.stream().map(Weakening::name).collect(Collectors.toSet());
        var problems = Stream.of(
                        found.stream(),
                        Guard.compare(live, next, names).problems().stream(),
                        RuleBaseGate.withoutScenarios(next.scenarios()).stream())
                .flatMap(it -> it)
                .toList();
        return new Checked(live, Optional.of(next), problems, weakenings);
    }
}
