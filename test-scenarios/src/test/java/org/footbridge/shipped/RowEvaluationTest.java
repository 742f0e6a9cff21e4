package org.footbridge.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.footbridge.advice.Adviser;
import org.footbridge.scenario.RowsThatHold;
import org.footbridge.scenario.WrittenScenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Evaluating a row in Java gives what Drools fires, for the person of every shipped scenario. */
class RowEvaluationTest {

    private final Adviser adviser = new Adviser();

    @TestFactory
    Stream<DynamicTest> drools_fired_exactly_the_rows_that_hold() {
        return ShippedSuite.SUITE.scenarios().stream()
                .map(written -> DynamicTest.dynamicTest(written.scenario().name(), () -> assertFired(written)));
    }

    private void assertFired(WrittenScenario written) {
        var facts = written.scenario().facts();
        var person = adviser.evaluate(ShippedSuite.RULES, facts);

        assertThat(person.fired()).isEqualTo(RowsThatHold.of(ShippedSuite.RULES, facts, person));
    }
}
