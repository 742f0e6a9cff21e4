package org.footbridge.card;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.footbridge.advice.Advice;
import org.footbridge.rulebase.RuleBase;

/** Makes CDS Hooks cards of advice. The same advice gives the same cards, apart from their uuids. */
public final class CardMaker {

    private final Supplier<UUID> uuids;

    /**
     * Prepares to make cards.
     *
     * @param uuids where the ids of cards and suggestions come from
     */
    public CardMaker(Supplier<UUID> uuids) {
        this.uuids = uuids;
    }

    /** The cards, the most urgent first; none where there is nothing to say. */
    public List<TracedCard> cards(RuleBase ruleBase, Advice advice, CardContext recipient) {
        return new AdviceCards(
                        ruleBase,
                        advice,
                        new CardFactory(ruleBase, advice, recipient.page(), uuids),
                        routes -> new Suggestions(routes, ruleBase, advice, recipient, uuids))
                .cards();
    }
}
