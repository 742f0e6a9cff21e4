package org.footbridge.fourruns;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.footbridge.advice.Adviser;
import org.footbridge.facts.PatientFacts;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.WrittenScenario;

/** The run in memory, on facts: what every other run is compared with. */
final class InMemoryRun {

    private final RuleBase ruleBase;
    private final Adviser adviser = new Adviser();
    private final Map<PatientFacts, ShownAdvice> shown = new ConcurrentHashMap<>();

    InMemoryRun(RuleBase ruleBase) {
        this.ruleBase = ruleBase;
    }

    /** What some facts lead to, worked out once: several runs of a scenario expect the same. */
    ShownAdvice advice(PatientFacts facts) {
        return shown.computeIfAbsent(facts, it -> ShownAdvice.by(adviser.advise(ruleBase, it), ruleBase));
    }

    List<String> complaints(WrittenScenario scenario) {
        return scenario.run(ruleBase, adviser).complaints();
    }
}
