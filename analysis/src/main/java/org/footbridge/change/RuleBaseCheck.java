package org.footbridge.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footbridge.advice.Adviser;
import org.footbridge.card.ScenarioCards;
import org.footbridge.guard.GuardedVersion;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.scenario.Verdict;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.FileProblem;
import org.footbridge.table.TableFiles;

/**
 * What a reading of the tables comes to. This is the one place where tables that may go live are judged: at the
 * start of a service, at each change, and before somebody decides about one.
 */
public sealed interface RuleBaseCheck {

    /**
     * Sound, compiled, and run on its scenarios.
     *
     * @param version the rule base, with the scenarios of its own that came out as written
     * @param files SHA-256 of all its tables and scenarios, which people approve
     * @param uncompared why nobody knows whether it has lost a safeguard of what was live last
     */
    record Admitted(GuardedVersion version, String files, Optional<String> uncompared) implements RuleBaseCheck {
        public Admitted(GuardedVersion version, String files) {
            this(version, files, Optional.empty());
        }

        public RuleBase ruleBase() {
            return version.ruleBase();
        }
    }

    /** Not fit to go live, with the whole report. */
    record Refused(List<FileProblem> problems) implements RuleBaseCheck {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Judges the files of a change. */
    static RuleBaseCheck of(RuleBaseFiles files) {
        return of(files.tables(), files.scenarios());
    }

    /** Judges tables and their scenarios. A check that itself fails is not taken for a pass. */
    static RuleBaseCheck of(TableFiles tables, ScenarioFiles scenarios) {
        try {
            // The gate checks the tables and runs the canaries; only sound tables can be run on scenarios.
            return switch (RuleBaseGate.admit(tables)) {
                case Outcome.Sound(var ruleBase) -> admission(ruleBase, tables, scenarios);
                case Outcome.Faulty(var problems) -> new Refused(problems);
            };
        } catch (RuntimeException failure) {
            return new Refused(List.of(new FileProblem(
                    "the check",
                    0,
                    "",
                    "failed itself (" + failure.getClass().getSimpleName() + ")",
                    "run ./footbridge check on the folder and report what it says")));
        }
    }

    private static RuleBaseCheck admission(RuleBase ruleBase, TableFiles tables, ScenarioFiles scenarios) {
        var suite = scenarios.read(ruleBase);
        var adviser = new Adviser();
        var cards = new ScenarioCards();
        var failed = suite.scenarios().stream()
                .map(scenario -> scenario.run(ruleBase, adviser, cards))
                .filter(verdict -> !verdict.passed())
                .map(RuleBaseCheck::failed);
        var problems = Stream.concat(suite.problems().stream(), failed)
                .map(RuleBaseCheck::inFolder)
                .sorted()
                .toList();
        return problems.isEmpty()
                ? new Admitted(
                        new GuardedVersion(ruleBase, tables, suite.scenarios()),
                        RuleBaseFiles.of(tables, scenarios).sha256())
                : new Refused(problems);
    }

    /** Sound tables whose crisis contact is none may serve where nobody is treated. */
    default RuleBaseCheck unlessForDemonstrations(boolean demonstration) {
        return this instanceof Admitted admitted
                        && !demonstration
                        && admitted.ruleBase().wording().isForDemonstrations()
                ? new Refused(List.of(new FileProblem(
                        "wording.csv",
                        0,
                        "crisis contact",
                        "this is a value for demonstrations, and urgent cards would name it",
                        "write the local number; for a demonstration set footbridge.demonstration=true")))
                : this;
    }

    private static FileProblem failed(Verdict verdict) {
        var scenario = verdict.scenario();
        return new FileProblem(
                scenario.file(),
                scenario.line(),
                scenario.name(),
                String.join(", and ", verdict.complaints()),
                "correct the tables, or the scenario if it is wrong");
    }

    /** Files of scenarios are named from where they stand; a report is about the whole folder. */
    private static FileProblem inFolder(FileProblem problem) {
        return new FileProblem(
                RuleBaseFiles.SCENARIOS + problem.file(),
                problem.line(),
                problem.column(),
                problem.wrong(),
                problem.instead());
    }
}
