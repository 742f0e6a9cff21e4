package org.footbridge.scenario.card;

import java.util.List;
import org.footbridge.advice.Advice;
import org.footbridge.rulebase.RuleBase;

/** Makes the cards that a GP sees of some advice. The rules make no cards, so a caller that does supplies this. */
@FunctionalInterface
public interface CardView {

    /** The cards that show on an occasion, the topmost first. */
    List<ShownCard> cards(RuleBase ruleBase, Advice advice, Occasion occasion);
}
