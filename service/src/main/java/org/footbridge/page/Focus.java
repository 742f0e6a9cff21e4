package org.footbridge.page;

import java.util.List;
import java.util.Optional;
import org.footbridge.card.MadeCard;

/**
 * Finds the card at which the page was asked to open. Cards are made anew for each page, so that a card is known again by
 * the rules behind it.
 */
final class Focus {

    private Focus() {}

    /** The place of the card that shares most rules with those; empty where none shares any. */
    static Optional<Integer> among(List<MadeCard> cards, List<String> behind) {
        int best = -1;
        long most = 0;
        for (int i = 0; i < cards.size(); i++) {
            long shared =
                    cards.get(i).ruleIds().stream().filter(behind::contains).count();
            if (shared > most) {
                most = shared;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }
}
