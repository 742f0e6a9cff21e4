package org.footbridge.coverage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.ExpectedReason;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.scenario.card.ExpectedCards;
import org.footbridge.scenario.card.Occasion;

/** Scenarios in a line each. */
final class OneLineScenarios {

    private OneLineScenarios() {}

    static WrittenScenario scenario(String person, String... shown) {
        return scenario(person, List.of(), shown);
    }

    static WrittenScenario scenario(String person, List<ExpectedReason> reasons, String... shown) {
        var expected = new Scenario.Expected(Set.of(shown), Set.of(), true, Set.of());
        return scenario(person, expected, reasons, ExpectedCards.NONE);
    }

    /** Whatever is shown, it is only looked at on the cards. */
    static WrittenScenario scenario(String person, ExpectedCards cards) {
        return scenario(person, new Scenario.Expected(Set.of(), Set.of(), false, Set.of()), List.of(), cards);
    }

    private static WrittenScenario scenario(
            String person, Scenario.Expected expected, List<ExpectedReason> reasons, ExpectedCards cards) {
        return new WrittenScenario(
                new Scenario(person, "here.yaml", 1, ShippedRuleBase.person(person), expected),
                "",
                Occasion.RECORD_OPENS,
                Optional.empty(),
                reasons,
                cards);
    }

    static SuiteRun suite(RuleBase ruleBase, WrittenScenario... scenarios) {
        return SuiteRun.of(ruleBase, List.of(scenarios));
    }

    static SuiteRun suite(WrittenScenario... scenarios) {
        return suite(ShippedRuleBase.ruleBase(), scenarios);
    }

    static MutationAnalysis mutation(SuiteRun suite) {
        return MutationAnalysis.of(suite, 2, done -> {});
    }
}
