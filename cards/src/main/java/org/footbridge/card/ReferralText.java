package org.footbridge.card;

import java.util.Collection;
import java.util.List;
import org.footbridge.facts.Referral;
import org.footbridge.pathway.ReferredRoutes;
import org.footbridge.rulebase.Wording;
import org.footbridge.rulebase.WordingKey;

/**
 * Says which referrals there are already.
 *
 * @param wording the sentences of the rule base
 */
record ReferralText(Wording wording) {

    /** A line for each open referral. */
    List<String> open(Collection<Referral> referrals) {
        return referrals.stream().map(this::open).distinct().toList();
    }

    private String open(Referral referral) {
        var route = ReferredRoutes.routeOf(referral);
        var since = referral.authored();
        return since == null
                ? wording.say(WordingKey.OPEN_REFERRAL_WITHOUT_DATE, "route", route)
                : wording.say(WordingKey.OPEN_REFERRAL, "route", route, "date", DateText.inWords(since));
    }

    /** Why a route is not offered to which somebody was referred. */
    String already(Referral referral) {
        var ended = referral.ended();
        if (!referral.isOpen() && ended != null) {
            return wording.say(WordingKey.REFERRED_BEFORE, "date", DateText.inWords(ended));
        }
        var since = referral.authored();
        return since == null
                ? wording.say(WordingKey.ALREADY_REFERRED_WITHOUT_DATE)
                : wording.say(WordingKey.ALREADY_REFERRED, "date", DateText.inWords(since));
    }
}
