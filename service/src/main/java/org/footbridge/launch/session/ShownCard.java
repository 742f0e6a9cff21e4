package org.footbridge.launch.session;

import java.util.List;
import java.util.Map;

/**
 * A card as the page showed it first. Reading the record again makes the card again; it is still the same card to the clinician
 * and to the ledger.
 *
 * @param key what it is known by when it is made again
 * @param uuid under which the ledger knows it
 * @param suggestions the uuid of each suggestion by its route
 * @param reasons the codes of the reasons offered for dismissing it
 */
public record ShownCard(String key, String uuid, Map<String, String> suggestions, List<String> reasons) {
    public ShownCard {
        suggestions = Map.copyOf(suggestions);
        reasons = List.copyOf(reasons);
    }
}
