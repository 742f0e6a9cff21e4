package org.footbridge.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.footbridge.advice.Adviser;
import org.footbridge.card.ScenarioCards;
import org.footbridge.cli.WrittenReports;
import org.footbridge.coverage.Coverage;
import org.footbridge.coverage.CoverageGate;
import org.footbridge.coverage.MutationAnalysis;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.ScenarioSuite;
import org.footbridge.scenario.WrittenScenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShippedScenariosTest {

    private static final Path SCENARIOS = ShippedSuite.FOLDER;
    private static final RuleBase SHIPPED = ShippedSuite.RULES;
    private static final ScenarioSuite SUITE = ShippedSuite.SUITE;

    @Test
    void every_scenario_is_understood() {
        assertThat(SUITE.problems()).isEmpty();
        assertThat(SUITE.scenarios()).hasSizeGreaterThanOrEqualTo(336);
    }

    @Test
    void the_suite_can_be_relied_on() {
        var mutation = WrittenReports.shippedMutations();

        assertThat(CoverageGate.of(ShippedSuite.COVERAGE, mutation).missing()).isEmpty();
        assertThat(mutation.survivors()).extracting(MutationAnalysis::inWords).isEmpty();
    }

    @Test
    void at_least_three_cases_are_about_each_row() {
        var rows = ShippedSuite.COVERAGE.rows();

        assertThat(rows.stream()
                        .filter(row -> about(row) < 3)
                        .map(row -> row.row().id() + ": " + about(row))
                        .toList())
                .isEmpty();
    }

    /** A row that asks for one thing nearly fires for almost everybody: those count whose scenario names the row. */
    private static long about(Coverage.OfRow row) {
        var named = SUITE.scenarios().stream()
                .filter(written -> written.reasons().stream()
                        .anyMatch(reason -> reason.rules().contains(row.row().id())))
                .map(WrittenScenario::scenario);
        return Stream.concat(row.fired().stream(), named)
                .map(Scenario::name)
                .distinct()
                .count();
    }

    @TestFactory
    Stream<DynamicTest> in_memory() {
        var adviser = new Adviser();
        var cards = new ScenarioCards();
        return SUITE.scenarios().stream().map(written -> test(written, adviser, cards));
    }

    private static DynamicTest test(WrittenScenario written, Adviser adviser, ScenarioCards cards) {
        var scenario = written.scenario();
        var file = SCENARIOS.resolve(scenario.file()).toUri();
        return dynamicTest(
                scenario.name(),
                file,
                () -> assertThat(written.run(SHIPPED, adviser, cards).complaints())
                        .as(scenario.file() + ":" + scenario.line())
                        .isEmpty());
    }
}
