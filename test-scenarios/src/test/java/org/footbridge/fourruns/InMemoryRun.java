package org.footbridge.fourruns;

import java.util.List;
import org.footbridge.advice.Adviser;
import org.footbridge.facts.PatientFacts;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.WrittenScenario;

/** The run in memory, on facts: what every other run is compared with. */
final class InMemoryRun {

    private final RuleBase ruleBase;
    private final Adviser adviser = new Adviser();

    InMemoryRun(RuleBase ruleBase) {
        this.ruleBase = ruleBase;
    }

    ShownAdvice advice(PatientFacts facts) {
        return ShownAdvice.by(adviser.advise(ruleBase, facts), ruleBase);
    }

    List<String> complaints(WrittenScenario scenario) {
        return scenario.run(ruleBase, adviser).complaints();
    }
}
