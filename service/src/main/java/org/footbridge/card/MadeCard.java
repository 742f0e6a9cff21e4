package org.footbridge.card;

import java.util.List;
import java.util.Map;
import org.footbridge.cdshooks.Card;

/**
 * A card with what the ledger keeps of it, which is more than a discreet card may say.
 *
 * @param card the card
 * @param ruleIds the rules behind it
 * @param routesBySuggestion the route of each suggestion, by the suggestion's uuid
 */
public record MadeCard(Card card, List<String> ruleIds, Map<String, String> routesBySuggestion) {
    public MadeCard {
        ruleIds = List.copyOf(ruleIds);
        routesBySuggestion = Map.copyOf(routesBySuggestion);
    }
}
