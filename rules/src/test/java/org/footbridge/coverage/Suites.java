package org.footbridge.coverage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.Shipped;
import org.footbridge.scenario.reader.Reason;
import org.footbridge.scenario.reader.WrittenScenario;

/** Scenarios in a line each. */
final class Suites {

    private Suites() {}

    static WrittenScenario scenario(String person, String... shown) {
        return scenario(person, List.of(), shown);
    }

    static WrittenScenario scenario(String person, List<Reason> reasons, String... shown) {
        var expected = new Scenario.Expected(Set.of(shown), Set.of(), true);
        return new WrittenScenario(
                new Scenario(person, "here.yaml", 1, Shipped.person(person), expected),
                "",
                "patient-view",
                Optional.empty(),
                reasons);
    }

    static SuiteRun suite(RuleBase ruleBase, WrittenScenario... scenarios) {
        return SuiteRun.of(ruleBase, List.of(scenarios));
    }

    static SuiteRun suite(WrittenScenario... scenarios) {
        return suite(Shipped.ruleBase(), scenarios);
    }

    static Mutation mutation(SuiteRun suite) {
        return Mutation.of(suite, 2, done -> {});
    }
}
