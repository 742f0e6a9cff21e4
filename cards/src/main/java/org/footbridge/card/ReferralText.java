package org.footbridge.card;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.footbridge.facts.Referral;
import org.footbridge.facts.Referral.Kind;
import org.footbridge.facts.Referral.Stage;
import org.footbridge.pathway.ReferredRoutes;
import org.footbridge.pathway.RouteNames;
import org.footbridge.rulebase.Wording;
import org.footbridge.rulebase.WordingKey;

/**
 * Says which referrals there are already.
 *
 * @param wording the sentences of the rule base
 */
record ReferralText(Wording wording) {

    /** A line for each referral that is open or may be. */
    List<String> open(Collection<Referral> referrals) {
        return referrals.stream().map(this::open).distinct().toList();
    }

    /**
     * The referral that a break in the pathway is about. What a record writes in words of its own never stands on a card:
     * only a route of the tables is named, and nothing is said of a direct referral to anything else.
     */
    Optional<String> about(Referral referral, RouteNames routes) {
        var route = routes.in(referral.route());
        if (route.isEmpty() && referral.kind() == Kind.DIRECT) {
            return Optional.empty();
        }
        var named = route.orElse(ReferredRoutes.LINK_WORKER);
        var since = referral.authored();
        return Optional.of(
                since == null
                        ? wording.say(WordingKey.ABOUT_REFERRAL_WITHOUT_DATE, "route", named)
                        : wording.say(WordingKey.ABOUT_REFERRAL, "route", named, "date", DateText.inWords(since)));
    }

    private String open(Referral referral) {
        var route = ReferredRoutes.routeOf(referral);
        var since = referral.authored();
        if (since == null) {
            return wording.say(
                    referral.isOpen()
                            ? WordingKey.OPEN_REFERRAL_WITHOUT_DATE
                            : WordingKey.REFERRAL_PERHAPS_OPEN_WITHOUT_DATE,
                    "route",
                    route);
        }
        return wording.say(
                referral.isOpen() ? WordingKey.OPEN_REFERRAL : WordingKey.REFERRAL_PERHAPS_OPEN,
                "route",
                route,
                "date",
                DateText.inWords(since));
    }

    /** Why a route is not offered to which a referral is open, or may be. */
    String already(Referral referral) {
        if (referral.stage() == Stage.UNKNOWN) {
            return wording.say(WordingKey.PERHAPS_STILL_REFERRED);
        }
        var since = referral.authored();
        return since == null
                ? wording.say(WordingKey.ALREADY_REFERRED_WITHOUT_DATE)
                : wording.say(WordingKey.ALREADY_REFERRED, "date", DateText.inWords(since));
    }
}
