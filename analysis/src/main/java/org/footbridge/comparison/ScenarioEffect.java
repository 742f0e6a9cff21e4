package org.footbridge.comparison;

import java.util.List;
import java.util.stream.Stream;
import org.footbridge.advice.Adviser;
import org.footbridge.card.ScenarioCards;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.scenario.card.ShownCard;

/**
 * The person of one scenario, whose GP sees other cards.
 *
 * @param scenario its name
 * @param file the file of the scenario, as a path inside the folder of scenarios
 * @param before the cards of the older rule base
 * @param after the cards of the newer one
 */
public record ScenarioEffect(String scenario, String file, List<ShownCard> before, List<ShownCard> after) {

    public ScenarioEffect {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Those of some scenarios whose cards differ in anything, in their order. */
    public static List<ScenarioEffect> between(RuleBase older, RuleBase newer, List<WrittenScenario> scenarios) {
        var adviser = new Adviser();
        var cards = new ScenarioCards();
        return scenarios.stream()
                .flatMap(written -> {
                    var before = cards(older, adviser, cards, written);
                    var after = cards(newer, adviser, cards, written);
                    return before.equals(after)
                            ? Stream.empty()
                            : Stream.of(new ScenarioEffect(
                                    written.scenario().name(),
                                    written.scenario().file(),
                                    before,
                                    after));
                })
                .toList();
    }

    private static List<ShownCard> cards(
            RuleBase ruleBase, Adviser adviser, ScenarioCards cards, WrittenScenario written) {
        var advice = adviser.advise(ruleBase, written.scenario().facts());
        return cards.cards(ruleBase, advice, written.occasion());
    }
}
