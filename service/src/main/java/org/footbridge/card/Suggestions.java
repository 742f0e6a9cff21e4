package org.footbridge.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Advice.Route;
import org.footbridge.cdshooks.Action;
import org.footbridge.cdshooks.Suggestion;
import org.footbridge.rulebase.Phrase;
import org.footbridge.rulebase.ReferralModel;
import org.footbridge.rulebase.RuleBase;

/** The suggestions of one card: a draft referral a route, unless it is only a question or a draft is there already. */
final class Suggestions {

    private final List<Suggestion> all = new ArrayList<>();
    private final Map<String, String> routes = new LinkedHashMap<>();

    static boolean isOffered(Route route) {
        return !route.drafted() && route.referralModel() != ReferralModel.ASK;
    }

    Suggestions(List<Route> offered, RuleBase ruleBase, Advice advice, Recipient recipient, Supplier<UUID> uuids) {
        var wording = ruleBase.wording();
        offered.stream().filter(Suggestions::isOffered).forEach(route -> {
            var uuid = uuids.get().toString();
            var draft = DraftReferral.of(
                    route.name(), Facts.reasons(route.because()), recipient, advice.asOf(), ruleBase.vocabulary());
            var action = new Action(
                    Action.Type.CREATE, wording.say(Phrase.ACTION, "route", route.name()), draft, null, Map.of());
            var label = wording.say(Phrase.SUGGESTION, "route", route.name());
            routes.put(uuid, route.name());
            all.add(new Suggestion(label, uuid, null, List.of(action), Map.of()));
        });
    }

    List<Suggestion> all() {
        return all;
    }

    /** The route of each suggestion, by its uuid. */
    Map<String, String> routes() {
        return routes;
    }
}
