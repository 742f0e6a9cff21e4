package org.footbridge.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is remembered of a card that was sent: the rules behind it, and nothing of the patient. */
public record IssuedCard(
        String cardUuid,
        String serviceId,
        List<String> ruleIds,
        Map<String, String> routesBySuggestion,
        String ruleBaseVersion,
        String ruleBaseHash,
        Instant issuedAt) {

    public IssuedCard {
        ruleIds = ruleIds.stream().distinct().sorted().toList();
        routesBySuggestion = Map.copyOf(routesBySuggestion);
    }
}
