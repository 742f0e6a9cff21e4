package org.footbridge.rulebase;

import java.util.Optional;
import java.util.Set;

/**
 * What a rule base says of itself.
 *
 * @param title its name
 * @param publisher who answers for it
 * @param version three numbers
 * @param mostNeedCards how many needs have a card of their own; further ones share one
 * @param firstAlert the alert that stands first among those that are as urgent
 * @param approval who approved it, or that nobody did
 * @param offerAgainAfter after how many days a route is offered again whose referral has ended
 * @param codesOldAfter after how many days an imported list of codes is old
 * @param askAgainAfter for how many days a colleague who was asked is not asked again
 * @param preferencesOldAfter after how many days a patient is asked again what would suit them
 * @param quiet for how long an answer to a card keeps it back
 * @param screeningLink the practice's own questions about everyday life, where it has any
 * @param outcomeMeasures the terms that link workers measure outcomes in
 */
public record RuleBaseMetadata(
        String title,
        String publisher,
        String version,
        int mostNeedCards,
        String firstAlert,
        String approval,
        int offerAgainAfter,
        int codesOldAfter,
        int askAgainAfter,
        int preferencesOldAfter,
        QuietPeriods quiet,
        Optional<String> screeningLink,
        Set<String> outcomeMeasures) {

    public RuleBaseMetadata {
        outcomeMeasures = Set.copyOf(outcomeMeasures);
    }

    RuleBaseMetadata withMostNeedCards(int most) {
        return new RuleBaseMetadata(
                title,
                publisher,
                version,
                most,
                firstAlert,
                approval,
                offerAgainAfter,
                codesOldAfter,
                askAgainAfter,
                preferencesOldAfter,
                quiet,
                screeningLink,
                outcomeMeasures);
    }
}
