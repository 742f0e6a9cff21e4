package org.footbridge.fourruns;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Adviser;
import org.footbridge.card.ScenarioCards;
import org.footbridge.facts.PatientFacts;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.scenario.card.Occasion;
import org.footbridge.scenario.card.ShownCard;

/** The run in memory, on facts: what every other run is compared with. */
final class InMemoryRun {

    private final RuleBase ruleBase;
    private final Adviser adviser = new Adviser();
    private final ScenarioCards cards = new ScenarioCards();
    private final Map<PatientFacts, ShownAdvice> shown = new ConcurrentHashMap<>();

    InMemoryRun(RuleBase ruleBase) {
        this.ruleBase = ruleBase;
    }

    /** What some facts lead to, worked out once: several runs of a scenario expect the same. */
    ShownAdvice advice(PatientFacts facts) {
        return shown.computeIfAbsent(facts, it -> ShownAdvice.by(adviser.advise(ruleBase, it), ruleBase));
    }

    /** What stands on the page only; of the lines at its end those that are named. */
    Set<String> onThePageOnly(PatientFacts facts, Set<String> named) {
        var advice = adviser.advise(ruleBase, facts);
        var shown = new TreeSet<>(ShownAdvice.onThePageOnly(advice));
        advice.reminders().stream()
                .map(Advice.Alert::name)
                .filter(named::contains)
                .forEach(shown::add);
        return shown;
    }

    List<String> complaints(WrittenScenario scenario) {
        return scenario.run(ruleBase, adviser, cards).complaints();
    }

    /** The cards that some facts lead to on an occasion. */
    List<ShownCard> cards(PatientFacts facts, Occasion occasion) {
        return cards.cards(ruleBase, adviser.advise(ruleBase, facts), occasion);
    }
}
