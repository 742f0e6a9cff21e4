package org.footbridge.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Adviser;
import org.footbridge.advice.Evaluation;
import org.footbridge.card.ScenarioCards;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.Verdict;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.scenario.card.CardView;

/**
 * Scenarios that have been run once against a rule base, with what the rules saw of each person; coverage and mutation
 * both start from here.
 *
 * @param runs one for each scenario, in their order
 */
public record SuiteRun(RuleBase ruleBase, Adviser adviser, CardView cards, List<Run> runs) {
    public SuiteRun {
        runs = List.copyOf(runs);
    }

    /**
     * One scenario that has been run.
     *
     * @param written the scenario
     * @param known what was known of its person before any row was asked, which no change of a row changes
     * @param person what the rules made of it
     * @param verdict what came of it
     */
    public record Run(WrittenScenario written, Adviser.Known known, Evaluation person, Verdict verdict) {
        Scenario scenario() {
            return written.scenario();
        }

        Advice advice() {
            return person.advice();
        }

        /** Whether the scenario says what a GP sees. */
        boolean looksAtCards() {
            return !written.cards().isEmpty();
        }

        /** Whether the scenario names a rule as a reason. */
        boolean names(String rule) {
            return written.reasons().stream().anyMatch(reason -> reason.rules().contains(rule));
        }
    }

    /** Runs every scenario against a rule base. */
    public static SuiteRun of(RuleBase ruleBase, List<WrittenScenario> scenarios) {
        var adviser = new Adviser();
        var cards = new ScenarioCards();
        var runs = new ArrayList<Run>();
        for (var written : scenarios) {
            var known = adviser.know(ruleBase, written.scenario().facts());
            var person = adviser.evaluate(ruleBase, known);
            runs.add(new Run(written, known, person, written.judge(ruleBase, person, cards)));
        }
        return new SuiteRun(ruleBase, adviser, cards, runs);
    }

    /** What came of each scenario, in their order. */
    public List<Verdict> verdicts() {
        return runs.stream().map(Run::verdict).toList();
    }

    /** The advice for each scenario, by its name. */
    public Map<String, Advice> advice() {
        return runs.stream().collect(Collectors.toMap(run -> run.scenario().name(), Run::advice));
    }

    /** A scenario notices a changed rule base where it complains of something else than before. */
    boolean notices(Run run, RuleBase changed) {
        return !run.written()
                .judge(changed, adviser.evaluate(changed, run.known()), cards)
                .complaints()
                .equals(run.verdict().complaints());
    }
}
