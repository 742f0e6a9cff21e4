package org.footbridge.coverage;

import java.util.List;
import java.util.Set;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.Shipped;

/** Scenarios in a line each. */
final class Suites {

    private Suites() {}

    static Scenario scenario(String person, String... shown) {
        return new Scenario(
                person, "here.yaml", 1, Shipped.person(person), new Scenario.Expected(Set.of(shown), Set.of(), true));
    }

    static SuiteRun suite(RuleBase ruleBase, Scenario... scenarios) {
        return SuiteRun.of(ruleBase, List.of(scenarios));
    }

    static SuiteRun suite(Scenario... scenarios) {
        return suite(Shipped.ruleBase(), scenarios);
    }

    static Mutation mutation(SuiteRun suite) {
        return Mutation.of(suite, 2, done -> {});
    }
}
