package org.footbridge.shadow;

import java.util.List;
import java.util.function.Function;
import org.footbridge.card.TracedCard;
import org.footbridge.rulebase.RuleBase;

/**
 * An answered call, to be answered once more in the shadow.
 *
 * @param calledBy what was called: the id of a CDS service, or the page
 * @param live SHA-256 of the rule base that has answered
 * @param entries how many entries its record has, which stay in memory until its turn
 * @param shown the cards that were shown
 * @param under the cards of the same call under another rule base
 */
public record ShadowedCall(
        String calledBy, String live, int entries, List<TracedCard> shown, Function<RuleBase, List<TracedCard>> under) {
    public ShadowedCall {
        shown = List.copyOf(shown);
    }

    /** It is a patient's record. */
    @Override
    public String toString() {
        return "ShadowedCall[" + calledBy + "]";
    }
}
