package org.footbridge.rulebase;

/**
 * What a rule base says of itself.
 *
 * @param title its name
 * @param publisher who answers for it
 * @param version three numbers
 * @param mostNeedCards how many route cards a GP is shown; further routes share one card
 * @param approval who approved it, or that nobody did
 * @param offerAgainAfter after how many days a route is offered again whose referral has ended
 * @param codesOldAfter after how many days an imported list of codes is old
 */
public record RuleBaseMetadata(
        String title,
        String publisher,
        String version,
        int mostNeedCards,
        String approval,
        int offerAgainAfter,
        int codesOldAfter) {

    RuleBaseMetadata withMostNeedCards(int most) {
        return new RuleBaseMetadata(title, publisher, version, most, approval, offerAgainAfter, codesOldAfter);
    }
}
