package org.footbridge.coverage;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Adviser;
import org.footbridge.advice.Evaluation;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.Verdict;
import org.footbridge.scenario.WrittenScenario;

/**
 * Scenarios that have been run once against a rule base, with what the rules saw of each person; coverage and mutation
 * both start from here.
 */
public final class SuiteRun {

    private final RuleBase ruleBase;
    private final Adviser adviser = new Adviser();
    private final List<Run> runs;

    /** One scenario, what the rules made of it, and what came of it. */
    record Run(WrittenScenario written, Evaluation person, Verdict verdict) {

        Scenario scenario() {
            return written.scenario();
        }

        Advice advice() {
            return person.advice();
        }

        /** Whether the scenario names a rule as a reason. */
        boolean names(String rule) {
            return written.reasons().stream().anyMatch(reason -> reason.rules().contains(rule));
        }
    }

    private SuiteRun(RuleBase ruleBase, List<WrittenScenario> scenarios) {
        this.ruleBase = ruleBase;
        this.runs = scenarios.stream().map(this::run).toList();
    }

    /** Runs every scenario against a rule base. */
    public static SuiteRun of(RuleBase ruleBase, List<WrittenScenario> scenarios) {
        return new SuiteRun(ruleBase, scenarios);
    }

    /** What came of each scenario, in their order. */
    public List<Verdict> verdicts() {
        return runs.stream().map(Run::verdict).toList();
    }

    /** The advice for each scenario, by its name. */
    public Map<String, Advice> advice() {
        return runs.stream().collect(Collectors.toMap(run -> run.scenario().name(), Run::advice));
    }

    RuleBase ruleBase() {
        return ruleBase;
    }

    List<Run> runs() {
        return runs;
    }

    /** A scenario notices a changed rule base where it complains of something else than before. */
    boolean notices(Run run, RuleBase changed) {
        return !run.written()
                .run(changed, adviser)
                .complaints()
                .equals(run.verdict().complaints());
    }

    private Run run(WrittenScenario written) {
        var person = adviser.evaluate(ruleBase, written.scenario().facts());
        return new Run(written, person, written.judge(ruleBase, person));
    }
}
