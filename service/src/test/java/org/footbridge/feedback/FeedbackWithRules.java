package org.footbridge.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One piece of feedback with the rules behind its card. The rule base is null, and rules and routes are empty, where
 * the ledger does not know the card.
 */
public record FeedbackWithRules(
        String cardUuid,
        String serviceId,
        String outcome,
        Instant outcomeAt,
        Map<String, String> acceptedRoutes,
        List<String> acceptedSuggestions,
        @Nullable String overrideCode,
        List<String> ruleIds,
        @Nullable String ruleBaseVersion,
        @Nullable String ruleBaseHash) {

    public FeedbackWithRules {
        acceptedRoutes = Map.copyOf(acceptedRoutes);
        acceptedSuggestions = List.copyOf(acceptedSuggestions);
        ruleIds = List.copyOf(ruleIds);
    }
}
