package org.footbridge.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.footbridge.advice.Adviser;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.reader.Suite;
import org.footbridge.scenario.reader.WrittenScenario;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShippedScenariosTest {

    private static final Path SCENARIOS = ShippedSuite.FOLDER;
    private static final RuleBase SHIPPED = ShippedSuite.RULES;
    private static final Suite SUITE = ShippedSuite.SUITE;

    @Test
    void every_scenario_is_understood() {
        assertThat(SUITE.problems()).isEmpty();
        assertThat(SUITE.scenarios()).hasSizeGreaterThanOrEqualTo(240);
    }

    @TestFactory
    Stream<DynamicTest> in_memory() {
        var adviser = new Adviser();
        return SUITE.scenarios().stream().map(written -> test(written, adviser));
    }

    private static DynamicTest test(WrittenScenario written, Adviser adviser) {
        var scenario = written.scenario();
        var file = SCENARIOS.resolve(scenario.file()).toUri();
        return dynamicTest(
                scenario.name(),
                file,
                () -> assertThat(written.run(SHIPPED, adviser).complaints())
                        .as(scenario.file() + ":" + scenario.line())
                        .isEmpty());
    }
}
