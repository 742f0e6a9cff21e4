package org.footbridge.fourruns;

import java.util.List;
import org.footbridge.advice.Adviser;
import org.footbridge.facts.PatientFacts;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.reader.WrittenScenario;

/** The run in memory, on facts: what every other run is held to. */
final class InMemory {

    private final RuleBase ruleBase;
    private final Adviser adviser = new Adviser();

    InMemory(RuleBase ruleBase) {
        this.ruleBase = ruleBase;
    }

    Told told(PatientFacts facts) {
        return Told.by(adviser.advise(ruleBase, facts), ruleBase);
    }

    List<String> complaints(WrittenScenario scenario) {
        return scenario.run(ruleBase, adviser).complaints();
    }
}
