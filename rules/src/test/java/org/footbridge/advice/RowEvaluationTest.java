package org.footbridge.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.footbridge.facts.Observation;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.PatientFacts;
import org.footbridge.scenario.RowsThatHold;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.scenario.ShippedScenarios;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Evaluating a row in Java gives what Drools fires, for every scenario, whatever its dates. */
class RowEvaluationTest {

    private final Adviser adviser = new Adviser();

    @TestFactory
    Stream<DynamicTest> drools_fired_exactly_the_rows_that_hold() {
        return ShippedScenarios.all().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.scenario().name(),
                        () -> assertFired(each.scenario().facts())));
    }

    @TestFactory
    Stream<DynamicTest> the_same_rows_where_no_entry_has_a_date() {
        return ShippedScenarios.all().stream()
                .map(each -> each.scenario())
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.name(), () -> assertFired(dated(scenario.facts(), _ -> null))));
    }

    @TestFactory
    Stream<DynamicTest> the_same_rows_where_dates_are_only_known_to_the_year() {
        return ShippedScenarios.all().stream()
                .map(each -> each.scenario())
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.name(), () -> assertFired(dated(scenario.facts(), RowEvaluationTest::year))));
    }

    private void assertFired(PatientFacts facts) {
        var ruleBase = ShippedRuleBase.ruleBase();
        var person = adviser.evaluate(ruleBase, facts);

        assertThat(person.fired()).isEqualTo(RowsThatHold.of(ruleBase, facts, person));
    }

    private static @Nullable PartialDate year(@Nullable PartialDate when) {
        return when == null ? null : new PartialDate(when.earliest().minusYears(1), when.latest(), null);
    }

    private static PatientFacts dated(PatientFacts facts, UnaryOperator<@Nullable PartialDate> date) {
        return new PatientFacts(
                facts.asOf(),
                facts.observations().stream()
                        .map(one -> new Observation(one.term(), one.value(), date.apply(one.when()), one.source()))
                        .toList(),
                facts.unread(),
                facts.pathway(),
                facts.notUnderstood(),
                facts.readWithCare());
    }
}
