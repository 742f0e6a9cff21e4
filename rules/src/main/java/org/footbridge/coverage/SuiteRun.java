package org.footbridge.coverage;

import java.util.List;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Adviser;
import org.footbridge.condition.Histories;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.Shown;
import org.footbridge.scenario.Verdict;

/**
 * Scenarios that have been run once against a rule base, with what the rules saw of each person; coverage and mutation
 * both start from here.
 */
public final class SuiteRun {

    private final RuleBase ruleBase;
    private final Adviser adviser = new Adviser();
    private final List<Run> runs;

    /** One scenario, what the rules saw of it, and what came of it. */
    record Run(Scenario scenario, Histories histories, Advice advice, Verdict verdict) {}

    private SuiteRun(RuleBase ruleBase, List<Scenario> scenarios) {
        this.ruleBase = ruleBase;
        this.runs = scenarios.stream().map(this::run).toList();
    }

    /** Runs every scenario against a rule base. */
    public static SuiteRun of(RuleBase ruleBase, List<Scenario> scenarios) {
        return new SuiteRun(ruleBase, scenarios);
    }

    /** What came of each scenario, in their order. */
    public List<Verdict> verdicts() {
        return runs.stream().map(Run::verdict).toList();
    }

    RuleBase ruleBase() {
        return ruleBase;
    }

    List<Run> runs() {
        return runs;
    }

    /** A scenario notices a changed rule base where it complains of something else than before. */
    boolean notices(Run run, RuleBase changed) {
        var verdict =
                verdict(run.scenario(), adviser.advise(changed, run.scenario().facts()));
        return !verdict.complaints().equals(run.verdict().complaints());
    }

    private Run run(Scenario scenario) {
        var advised = adviser.advised(ruleBase, scenario.facts());
        return new Run(scenario, advised.histories(), advised.advice(), verdict(scenario, advised.advice()));
    }

    /** The one place that says what a scenario can see. */
    private static Verdict verdict(Scenario scenario, Advice advice) {
        return Verdict.of(scenario, Shown.by(advice));
    }
}
