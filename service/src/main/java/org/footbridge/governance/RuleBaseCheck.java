package org.footbridge.governance;

import java.util.List;
import java.util.stream.Stream;
import org.footbridge.advice.Adviser;
import org.footbridge.card.ScenarioCards;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.scenario.Verdict;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.FileProblem;

/**
 * What a reading of the tables comes to. This is the one place in the service where tables are judged: at start and at
 * each change alike.
 */
sealed interface RuleBaseCheck {

    /**
     * Sound, compiled, and run on its scenarios.
     *
     * @param scenarios how many scenarios of its own came out as written
     */
    record Admitted(RuleBase ruleBase, int scenarios) implements RuleBaseCheck {}

    /** Not fit to go live, with the whole report. */
    record Refused(List<FileProblem> problems) implements RuleBaseCheck {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    static RuleBaseCheck of(FolderSnapshot reading) {
        return switch (reading) {
            case FolderSnapshot.Unreadable(var problem) -> new Refused(List.of(problem));
            // The gate checks the tables and runs the canaries; only sound tables can be run on scenarios.
            case FolderSnapshot.Read(var tables, var scenarios) ->
                switch (RuleBaseGate.admit(tables)) {
                    case Outcome.Sound(var ruleBase) -> admission(ruleBase, scenarios);
                    case Outcome.Faulty(var problems) -> new Refused(problems);
                };
        };
    }

    private static RuleBaseCheck admission(RuleBase ruleBase, ScenarioFiles scenarios) {
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
        return problems.isEmpty() ? new Admitted(ruleBase, suite.scenarios().size()) : new Refused(problems);
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
                FolderSnapshot.SCENARIOS + "/" + problem.file(),
                problem.line(),
                problem.column(),
                problem.wrong(),
                problem.instead());
    }
}
