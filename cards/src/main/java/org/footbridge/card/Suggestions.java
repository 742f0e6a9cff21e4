package org.footbridge.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Advice.Route;
import org.footbridge.card.TracedCard.CardRoute;
import org.footbridge.cdshooks.Action;
import org.footbridge.cdshooks.Suggestion;
import org.footbridge.pathway.ReferredRoutes;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rulebase.EvidenceEntry;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.WordingKey;
import org.footbridge.vocabulary.Term;

/** The suggestions of one card: a draft referral a route, unless it is only a question or a draft is there already. */
final class Suggestions {

    private final List<Suggestion> all = new ArrayList<>();
    private final List<CardRoute> routes = new ArrayList<>();
    private final RuleBase ruleBase;
    private final ResourceOrigin origin;
    private final String preferences;
    private final Supplier<UUID> uuids;

    static boolean isOffered(Route route) {
        return !route.drafted() && route.referralModel() != ReferralModel.ASK;
    }

    Suggestions(NeedOnCard need, RuleBase ruleBase, Advice advice, ResourceOrigin origin, Supplier<UUID> uuids) {
        this.ruleBase = ruleBase;
        this.origin = origin;
        this.preferences = new PreferenceText(ruleBase, origin.asOf()).sentence(advice.preferences());
        this.uuids = uuids;
        var facts = new FactText(ruleBase.wording());
        need.routes()
                .forEach(route -> routes.add(new CardRoute(
                        route.name(),
                        facts.recorded(route.basedOn()),
                        isOffered(route) ? suggest(route, need.needs()) : null)));
    }

    private String suggest(Route route, List<String> needs) {
        var wording = ruleBase.wording();
        var uuid = uuids.get().toString();
        var draft = DraftReferral.of(
                route.name(),
                route.referralModel(),
                needs,
                FactText.reasons(route.basedOn()),
                preferences,
                origin,
                ruleBase.vocabulary());
        var action = new Action(
                Action.Type.CREATE, wording.say(WordingKey.ACTION, "route", route.name()), draft, null, Map.of());
        var asked = asked(route);
        var label = route.checkFirst().isEmpty()
                ? wording.say(WordingKey.SUGGESTION, "route", asked)
                : wording.say(
                        WordingKey.SUGGESTION_AFTER_A_CHECK,
                        "route",
                        asked,
                        "terms",
                        route.checkFirst().stream().map(Term::name).collect(Collectors.joining(", ")));
        all.add(new Suggestion(label, uuid, isRecommended(route) ? true : null, List.of(action), Map.of()));
        return uuid;
    }

    /** A draft for a link worker names the route that they are asked to arrange, so the button says whom it goes to. */
    private String asked(Route route) {
        return route.referralModel() == ReferralModel.LINK_WORKER
                        && !route.name().equals(ReferredRoutes.LINK_WORKER)
                ? ruleBase.wording().say(WordingKey.THROUGH_THE_LINK_WORKER, "route", route.name())
                : route.name();
    }

    /**
     * Only the best of a card, of which a benefit was seen, and before which nothing is to be checked or seen to. CDS Hooks
     * has a client show it as the one to choose.
     */
    private boolean isRecommended(Route route) {
        var strength = ruleBase.evidenceOf(route.shownAs()).strength();
        return routes.isEmpty()
                && route.checkFirst().isEmpty()
                && route.notChecked().isEmpty()
                && route.adaptations().isEmpty()
                && (strength == EvidenceEntry.Strength.A || strength == EvidenceEntry.Strength.B);
    }

    List<Suggestion> all() {
        return all;
    }

    /** Every route that the card names, those without a suggestion included. */
    List<CardRoute> routes() {
        return routes;
    }
}
