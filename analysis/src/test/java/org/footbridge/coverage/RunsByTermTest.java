package org.footbridge.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.footbridge.coverage.SuiteRun.Run;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.scenario.ShippedScenarios;
import org.junit.jupiter.api.Test;

/** Cover asks only the scenarios and the rows that a change can concern; here all the others are asked, too. */
class RunsByTermTest {

    private static final RuleBase RULES = ShippedRuleBase.ruleBase();
    private static final SuiteRun SUITE = SuiteRun.of(RULES, ShippedScenarios.all());
    private static final RunsByTerm RUNS = new RunsByTerm(SUITE.runs());
    private static final int EVERY = 20;

    @Test
    void no_scenario_that_is_left_out_is_touched_or_names_the_row() {
        for (var mutant : Mutant.allOf(RULES)) {
            if (mutant instanceof Mutant.OfRow of) {
                var leftOut = new BitSet();
                leftOut.set(0, SUITE.runs().size());
                leftOut.andNot(RUNS.concernedBy(mutant));

                assertThat(RUNS.in(leftOut)
                                .filter(run -> MutationAnalysis.isTouched(run.person(), of)
                                        || run.names(of.row().id()))
                                .map(Run::scenario))
                        .as(mutant.inWords())
                        .isEmpty();
            }
        }
    }

    @Test
    void a_trial_of_the_rows_that_can_hold_gives_the_advice_of_the_whole_rule_base() {
        var mutants = Mutant.allOf(RULES);
        for (int i = 0; i < mutants.size(); i += EVERY) {
            var mutant = mutants.get(i);
            var some = some(RUNS.concernedBy(mutant));
            var trial = mutant.in(RULES, row -> RUNS.concernedBy(row).intersects(some));
            var whole = mutant.in(RULES);

            for (var run : RUNS.in(some).toList()) {
                assertThat(SUITE.adviser().evaluate(trial, run.known()).advice())
                        .as(mutant.inWords())
                        .isEqualTo(SUITE.adviser().advise(whole, run.scenario().facts()));
            }
        }
    }

    private static BitSet some(BitSet runs) {
        var some = new BitSet();
        List<Integer> numbers = runs.stream().boxed().toList();
        IntStream.range(0, Math.min(10, numbers.size()))
                .map(i -> numbers.get(i * numbers.size() / 10 % numbers.size()))
                .forEach(some::set);
        return some;
    }
}
