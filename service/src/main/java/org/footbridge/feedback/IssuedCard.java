package org.footbridge.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footbridge.answer.AnswerableCard;

/**
 * What is remembered of a card that was sent: the rules behind it, and nothing of the patient.
 *
 * @param answerable what an answer to it needs, which is kept apart; empty where an answer keeps nothing back
 */
public record IssuedCard(
        String cardUuid,
        String serviceId,
        List<String> ruleIds,
        Map<String, String> routesBySuggestion,
        String ruleBaseVersion,
        String ruleBaseHash,
        Instant issuedAt,
        Optional<AnswerableCard> answerable)
        implements LedgerRow {

    /** A card of which an answer keeps nothing back. */
    public IssuedCard(
            String cardUuid,
            String serviceId,
            List<String> ruleIds,
            Map<String, String> routesBySuggestion,
            String ruleBaseVersion,
            String ruleBaseHash,
            Instant issuedAt) {
        this(
                cardUuid,
                serviceId,
                ruleIds,
                routesBySuggestion,
                ruleBaseVersion,
                ruleBaseHash,
                issuedAt,
                Optional.empty());
    }

    public IssuedCard {
        ruleIds = ruleIds.stream().distinct().sorted().toList();
        routesBySuggestion = Map.copyOf(routesBySuggestion);
    }
}
