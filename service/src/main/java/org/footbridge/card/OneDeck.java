package org.footbridge.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Advice.Alert;
import org.footbridge.advice.Advice.Need;
import org.footbridge.advice.Advice.Route;
import org.footbridge.advice.Advice.Safety;
import org.footbridge.advice.Advice.Withheld;
import org.footbridge.advice.Because;
import org.footbridge.cdshooks.Action;
import org.footbridge.cdshooks.Card;
import org.footbridge.cdshooks.Indicator;
import org.footbridge.cdshooks.Suggestion;
import org.footbridge.rulebase.Notice;
import org.footbridge.rulebase.Phrase;
import org.footbridge.rulebase.ReferralModel;
import org.footbridge.rulebase.Row.Routed;
import org.footbridge.rulebase.Row.Withholding;
import org.footbridge.rulebase.RuleBase;
import org.jspecify.annotations.Nullable;

/** The cards of one answer: urgent findings first, then routes, then what is not suggested and why. */
final class OneDeck {

    private final RuleBase ruleBase;
    private final Advice advice;
    private final Recipient recipient;
    private final Frame frame;
    private final DraftReferral drafts;
    private final List<MadeCard> cards = new ArrayList<>();

    OneDeck(RuleBase ruleBase, Advice advice, Recipient recipient, Frame frame, DraftReferral drafts) {
        this.ruleBase = ruleBase;
        this.advice = advice;
        this.recipient = recipient;
        this.frame = frame;
        this.drafts = drafts;
    }

    List<MadeCard> cards() {
        if (advice.silent()) {
            return List.of();
        }
        advice.alerts().forEach(this::alert);
        if (advice.safety() == Safety.COULD_NOT_BE_READ) {
            askAboutSafety();
        }
        var shown = Math.min(advice.routes().size(), ruleBase.about().mostRouteCards());
        advice.routes().subList(0, shown).forEach(this::route);
        moreRoutes(advice.routes().subList(shown, advice.routes().size()));
        withheld();
        partlyRead();
        return cards.stream()
                .sorted(Comparator.comparing((MadeCard made) -> made.card().indicator())
                        .reversed())
                .toList();
    }

    private void alert(Alert alert) {
        var detail = new Detail(ruleBase, advice).why(alert.because());
        var notices = alert.notices();
        notices.stream().skip(1).map(Notice::summary).distinct().forEach(cause -> detail.plain(cause + "."));
        notices.stream().map(Notice::whatNext).distinct().forEach(detail::whatNext);
        detail.couldNotBeRead().aboutTheRules(alert.because());
        cards.add(frame.finding(
                "alert",
                Indicator.valueOf(alert.indicator().name()),
                notices.getFirst().summary(),
                detail.markdown(),
                alert.because()));
    }

    private void askAboutSafety() {
        var detail = new Detail(ruleBase, advice).couldNotBeRead().say(Phrase.NOTHING_SUGGESTED_UNREAD);
        cards.add(frame.finding(
                "unread",
                Indicator.WARNING,
                ruleBase.wording().say(Phrase.ASK_ABOUT_SAFETY),
                detail.markdown(),
                List.of()));
    }

    private void route(Route route) {
        var suggestions = new LinkedHashMap<String, String>();
        var detail = new Detail(ruleBase, advice)
                .why(route.because())
                .howSure(route)
                .howItMayHelp(route)
                .alreadySuggested(route.drafted())
                .checkFirst(route.checkFirst())
                .notSuggested(alongside(route))
                .couldNotBeRead()
                .aboutTheRules(route.because());
        var suggestion = suggestion(route, suggestions);
        if (!suggestion.isEmpty()) {
            detail.say(Phrase.ASK_WHAT_WOULD_STOP_THEM);
        }
        cards.add(frame.routes(route.shownAs().summary(), detail.markdown(), route.because(), suggestion, suggestions));
    }

    /** Routes for the same needs that are withheld; each is named on one card only. */
    private List<Withheld> alongside(Route route) {
        return advice.withheld().stream()
                .filter(withheld -> withheld.needs().stream().anyMatch(need -> route.equals(firstRouteFor(need))))
                .toList();
    }

    private @Nullable Route firstRouteFor(String need) {
        return advice.routes().stream()
                .filter(route -> route.needs().contains(need))
                .findFirst()
                .orElse(null);
    }

    private List<Suggestion> suggestion(Route route, Map<String, String> routesBySuggestion) {
        if (route.drafted() || route.referralModel() == ReferralModel.ASK) {
            return List.of();
        }
        var uuid = frame.uuid();
        routesBySuggestion.put(uuid, route.name());
        var wording = ruleBase.wording();
        var draft = drafts.of(
                route.name(), Facts.reasons(route.because()), recipient, advice.asOf(), ruleBase.vocabulary());
        var action = new Action(
                Action.Type.CREATE, wording.say(Phrase.ACTION, "route", route.name()), draft, null, Map.of());
        return List.of(new Suggestion(
                wording.say(Phrase.SUGGESTION, "route", route.name()), uuid, null, List.of(action), Map.of()));
    }

    /** Beyond a few cards nobody reads on: the further routes share one. */
    private void moreRoutes(List<Route> further) {
        if (further.isEmpty()) {
            return;
        }
        var routesBySuggestion = new LinkedHashMap<String, String>();
        var suggestions = new ArrayList<Suggestion>();
        var because = new ArrayList<Because>();
        var detail = new Detail(ruleBase, advice);
        for (var route : further) {
            detail.plain("**" + Detail.capitalised(route.name()) + "**")
                    .why(route.because())
                    .howSure(route);
            detail.alreadySuggested(route.drafted()).checkFirst(route.checkFirst());
            suggestions.addAll(suggestion(route, routesBySuggestion));
            because.addAll(route.because());
        }
        detail.couldNotBeRead().aboutTheRules(because);
        var names = further.stream().map(Route::name).collect(Collectors.joining(", "));
        cards.add(frame.routes(
                shortened(ruleBase.wording().say(Phrase.MORE_ROUTES) + ": " + names),
                detail.markdown(),
                because,
                suggestions,
                routesBySuggestion));
    }

    /** One card for the needs that have no route at all, unless an urgent card already says why. */
    private void withheld() {
        boolean saidAbove = advice.safety() == Safety.COULD_NOT_BE_READ
                || advice.withheld().stream()
                        .flatMap(withheld -> withheld.because().stream())
                        .anyMatch(step -> step.row() instanceof Withholding row
                                && row.withholdsEveryRoute()
                                && row.notice().isPresent());
        var unmet = unmetNeeds();
        if (saidAbove || unmet.isEmpty()) {
            return;
        }
        var because = advice.withheld().stream()
                .filter(withheld -> withheld.needs().stream().anyMatch(unmet::contains))
                .flatMap(withheld -> withheld.because().stream())
                .distinct()
                .toList();
        var routes = advice.withheld().stream()
                .filter(withheld -> withheld.needs().stream().anyMatch(unmet::contains))
                .toList();
        var detail = new Detail(ruleBase, advice)
                .why(because)
                .notSuggested(routes)
                .couldNotBeRead()
                .aboutTheRules(because);
        cards.add(frame.finding(
                "withheld",
                Indicator.INFO,
                shortened(ruleBase.wording().say(Phrase.WITHHELD, "need", String.join(", ", unmet))),
                detail.markdown(),
                because));
    }

    private Set<String> unmetNeeds() {
        var met = advice.routes().stream()
                .flatMap(route -> route.needs().stream())
                .collect(Collectors.toSet());
        return advice.needs().stream()
                .map(Need::name)
                .filter(need -> !met.contains(need))
                .filter(need -> advice.withheld().stream()
                        .anyMatch(withheld -> withheld.needs().contains(need) && !isQuestion(withheld.route())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isQuestion(String route) {
        return ruleBase.rows().stream()
                .anyMatch(row -> row instanceof Routed routed
                        && routed.route().equals(route)
                        && routed.referralModel() == ReferralModel.ASK);
    }

    /** Where no other card carries it, a card of its own says that the record was read in part. */
    private void partlyRead() {
        boolean unread = !advice.unread().isEmpty() || advice.linkWorkerUnchecked();
        if (unread && cards.isEmpty()) {
            cards.add(frame.finding(
                    "unread",
                    Indicator.INFO,
                    ruleBase.wording().say(Phrase.PARTLY_READ),
                    new Detail(ruleBase, advice).couldNotBeRead().markdown(),
                    List.of()));
        }
    }

    private static String shortened(String summary) {
        return summary.length() < Card.SUMMARY_LIMIT ? summary : summary.substring(0, Card.SUMMARY_LIMIT - 2) + "…";
    }
}
