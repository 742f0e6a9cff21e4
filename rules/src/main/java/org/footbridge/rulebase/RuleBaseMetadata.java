package org.footbridge.rulebase;

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
 * @param preferencesOldAfter after how many days a patient is asked again what would suit them
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
        int preferencesOldAfter) {

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
                preferencesOldAfter);
    }
}
