package org.footbridge.governance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.governance.RuleBaseCheck.Admitted;
import org.footbridge.governance.RuleBaseCheck.Refused;
import org.footbridge.guard.Guard;
import org.footbridge.guard.GuardedVersion;
import org.footbridge.guard.Weakening;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.table.FileProblem;
import org.springframework.stereotype.Component;

/** Judges a rule base that is not live as it would be judged on its way to be so, and names what it weakens. */
@Component
public class ChangeCheck {

    private final LiveRuleBase live;
    private final Safeguards safeguards;

    ChangeCheck(LiveRuleBase live, Safeguards safeguards) {
        this.live = live;
        this.safeguards = safeguards;
    }

    /**
     * What came of it.
     *
     * @param live what it was compared with
     * @param version the rule base with its scenarios; empty where its tables have faults
     * @param problems what keeps it from going live, but for weakenings that nobody has approved yet: scenarios that do not
     *     come out as written among them
     * @param weakenings what it takes away from the safeguards of what is live
     */
    public record Checked(
            GuardedVersion live,
            Optional<GuardedVersion> version,
            List<FileProblem> problems,
            List<Weakening> weakenings) {
        public Checked {
            problems = List.copyOf(problems);
            weakenings = List.copyOf(weakenings);
        }

        /** Whether it could go live, were it approved. */
        public boolean isSound() {
            return version.isPresent() && problems.isEmpty();
        }
    }

    /** Checks all tables and runs all scenarios; takes seconds where there are many. */
    public Checked of(RuleBaseFiles files) {
        var now = live.state().version();
        return switch (safeguards.withRealContacts(FolderWatch.admission(FolderSnapshot.of(files)))) {
            case Admitted next -> compared(now, next.version(), List.of());
            // What its tables do can be seen although its scenarios do not fit yet.
            case Refused(var problems) ->
                switch (RuleBaseGate.admit(files.tables())) {
                    case Outcome.Sound(var ruleBase) ->
                        compared(
                                now,
                                new GuardedVersion(
                                        ruleBase,
                                        files.tables(),
                                        files.scenarios().read(ruleBase).scenarios()),
                                problems);
                    case Outcome.Faulty _ -> new Checked(now, Optional.empty(), problems, List.of());
                };
        };
    }

    private static Checked compared(GuardedVersion now, GuardedVersion next, List<FileProblem> found) {
        var weakenings = Guard.weakenings(now, next);
        var names = weakenings.stream().map(Weakening::name).collect(Collectors.toSet());
        var problems = Stream.of(
                        found.stream(),
                        Guard.compare(now, next, names).problems().stream(),
                        RuleBaseGate.withoutScenarios(next.scenarios()).stream())
                .flatMap(it -> it)
                .toList();
        return new Checked(now, Optional.of(next), problems, weakenings);
    }
}
