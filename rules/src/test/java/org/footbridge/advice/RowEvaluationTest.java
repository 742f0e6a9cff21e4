package org.footbridge.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.footbridge.scenario.RowCaseScenarios;
import org.footbridge.scenario.RowsThatHold;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.scenario.WrittenScenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Evaluating a row in Java gives what Drools fires, for every case of a row. */
class RowEvaluationTest {

    private final Adviser adviser = new Adviser();

    @TestFactory
    Stream<DynamicTest> drools_fired_exactly_the_rows_that_hold() {
        return RowCaseScenarios.all().stream()
                .map(each -> DynamicTest.dynamicTest(each.scenario().name(), () -> assertFired(each)));
    }

    private void assertFired(WrittenScenario each) {
        var ruleBase = ShippedRuleBase.ruleBase();
        var person = adviser.evaluate(ruleBase, each.scenario().facts());

        assertThat(person.fired()).isEqualTo(RowsThatHold.of(ruleBase, person));
    }
}
