package org.footbridge.scenario.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.PatientFacts;
import org.footbridge.facts.Referral;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.ScenarioSuite;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.table.FileProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaterStepsTest {

    private static final RuleBase SHIPPED = ShippedRuleBase.ruleBase();

    private static final String MONEY = """
            scenario: Money
            as of: 2026-11-23
            who: {age: 52}
            recorded: {money problem: 30 days ago, PHQ-9 score: 4 from 10 days ago at 09:30}
            shown: [debt advice, link worker]
            """;

    private static ScenarioSuite read(String text) {
        return SuiteReader.read(new TreeMap<>(Map.of("a.yaml", text)), SHIPPED, (path, asOf) -> {
            throw new IllegalArgumentException("there is no such file");
        });
    }

    private static List<Scenario> scenarios(String text) {
        var suite = read(text);
        assertThat(suite.problems()).isEmpty();
        return suite.scenarios().stream().map(WrittenScenario::scenario).toList();
    }

    private static List<PartialDate> days(PatientFacts facts, String term) {
        return facts.observations().stream()
                .filter(observation -> observation.term().equals(term))
                .map(Observation::when)
                .toList();
    }

    @Test
    void each_step_is_a_scenario_on_a_later_day_and_what_was_recorded_keeps_its_day() {
        var scenarios = scenarios(MONEY + """
                then:
                  - later: 2 weeks
                    pathway: {referral: open 3 days ago, kind: direct, route: debt advice}
                    shown: link worker
                  - later: 4 months
                    recorded: {housing problem: today}
                    shown: [debt advice, housing advice, link worker]
                """);

        assertThat(scenarios)
                .extracting(Scenario::name)
                .containsExactly("Money", "Money: 2 weeks later", "Money: 2 weeks later, then 4 months later");
        assertThat(scenarios)
                .extracting(scenario -> scenario.facts().asOf())
                .containsExactly(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 7), LocalDate.of(2027, 4, 7));
        for (var scenario : scenarios) {
            assertThat(days(scenario.facts(), "money problem"))
                    .containsExactly(PartialDate.on(LocalDate.of(2026, 10, 24)));
            assertThat(days(scenario.facts(), "PHQ-9 score"))
                    .isEqualTo(days(scenarios.getFirst().facts(), "PHQ-9 score"))
                    .isNotEmpty();
        }
        assertThat(scenarios.getLast().facts().pathway().referrals())
                .extracting(Referral::authored)
                .containsExactly(PartialDate.on(LocalDate.of(2026, 12, 4)));
        assertThat(days(scenarios.getLast().facts(), "housing problem"))
                .containsExactly(PartialDate.on(LocalDate.of(2027, 4, 7)));
        assertThat(scenarios.get(1).expected().shown()).containsExactly("link worker");
    }

    @Test
    void what_a_step_records_comes_to_what_was_recorded_unless_it_says_that_this_is_gone() {
        var scenarios = scenarios(MONEY + """
                then:
                  - later: 1 week
                    recorded: {PHQ-9 score: 9 from today}
                    recorded as absent: {money problem: today}
                    shown: nothing
                  - later: 1 week
                    not recorded: PHQ-9 score
                """);

        var money = scenarios.get(1).facts().observations().stream()
                .filter(observation -> observation.term().equals("money problem"));
        assertThat(money)
                .extracting(Observation::value, Observation::when)
                .containsExactly(
                        tuple(ObservedValue.yes(), PartialDate.on(LocalDate.of(2026, 10, 24))),
                        tuple(ObservedValue.no(), PartialDate.on(LocalDate.of(2026, 11, 30))));
        assertThat(days(scenarios.get(1).facts(), "PHQ-9 score")).hasSize(2);
        assertThat(days(scenarios.get(2).facts(), "PHQ-9 score")).isEmpty();
        assertThat(days(scenarios.get(2).facts(), "money problem")).hasSize(2);
    }

    @Test
    void each_case_goes_through_the_steps() {
        var scenarios = scenarios(MONEY + """
                then:
                  - later: 3 days
                cases:
                  - case: one
                  - case: other
                    as of: 2027-01-01
                    then:
                      - later: 1 day
                """);

        assertThat(scenarios)
                .extracting(Scenario::name)
                .containsExactly(
                        "Money: one",
                        "Money: one, then 3 days later",
                        "Money: other",
                        "Money: other, then 1 day later");
        assertThat(scenarios.getLast().facts().asOf()).isEqualTo("2027-01-02");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            - later: soon                          | "soon" does not say how much later; write for example - later: 2 weeks
            - shown: nothing                       | "" does not say how much later
            - {later: 2 weeks, as of: 2026-12-24}  | [as of] unknown key
            - {later: 2 weeks, then: }             | [then] unknown key
            - {later: 2 weeks, showm: nothing}     | [showm] unknown key; did you mean "shown"?
            """)
    void each_mistake_is_named_with_its_remedy(String step, String message) {
        var suite = read(MONEY + "then:\n  " + step + "\n");

        assertThat(suite.problems())
                .extracting(FileProblem::toString)
                .anySatisfy(problem -> assertThat(problem).contains(message));
    }
}
