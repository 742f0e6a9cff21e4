package org.footbridge.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Advice.Alert;
import org.footbridge.advice.Advice.Route;
import org.footbridge.advice.Advice.Safety;
import org.footbridge.cdshooks.Card;
import org.footbridge.cdshooks.Indicator;
import org.footbridge.rule.AlertText;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.WordingKey;

/** The cards of one answer: urgent findings first, then routes, then what is not suggested and why. */
final class AdviceCards {

    private final RuleBase ruleBase;
    private final Advice advice;
    private final CardFactory frame;
    private final Function<List<Route>, Suggestions> suggestions;
    private final WithheldRoutes withheld;
    private final List<TracedCard> cards = new ArrayList<>();

    AdviceCards(RuleBase ruleBase, Advice advice, CardFactory frame, Function<List<Route>, Suggestions> suggestions) {
        this.ruleBase = ruleBase;
        this.advice = advice;
        this.frame = frame;
        this.suggestions = suggestions;
        this.withheld = new WithheldRoutes(ruleBase, advice);
    }

    List<TracedCard> cards() {
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
        unmetNeeds();
        linkWorkerUnchecked();
        partlyRead();
        return cards.stream()
                .sorted(Comparator.comparing((TracedCard made) -> made.card().indicator())
                        .reversed())
                .toList();
    }

    private void alert(Alert alert) {
        var notices = alert.notices().stream()
                .sorted(Comparator.comparing(AlertText::indicator).reversed())
                .toList();
        var summary = notices.getFirst().summary();
        var behind = CardBasis.of(alert.because(), withheld.under(alert));
        var detail = new CardDetail(ruleBase, advice)
                .why(alert.because())
                .also(furtherCauses(notices, summary))
                .whatNext(notices.stream().map(AlertText::whatNext).distinct().toList())
                .notSuggested(withheld.under(alert))
                .couldNotBeRead()
                .aboutTheRules(behind.because());
        cards.add(frame.finding(
                "alert", Indicator.valueOf(alert.indicator().name()), summary, detail.markdown(), behind));
    }

    /** What the summary has said once, up to its colon, is not said again of each further cause. */
    private static String furtherCauses(List<AlertText> notices, String summary) {
        var common = summary.substring(0, summary.indexOf(": ") < 0 ? 0 : summary.indexOf(": ") + 2);
        return notices.stream()
                .map(AlertText::summary)
                .distinct()
                .filter(other -> !other.equals(summary))
                .map(other -> other.startsWith(common) ? other.substring(common.length()) : other)
                .collect(Collectors.joining("; "));
    }

    private void askAboutSafety() {
        var detail = new CardDetail(ruleBase, advice).couldNotBeRead();
        if (withheld.unread().isEmpty()) {
            detail.say(WordingKey.NOTHING_SUGGESTED_UNREAD);
        }
        detail.notSuggested(withheld.unread());
        cards.add(frame.finding(
                "unread",
                Indicator.WARNING,
                ruleBase.wording().say(WordingKey.ASK_ABOUT_SAFETY),
                detail.markdown(),
                CardBasis.of(List.of(), withheld.unread())));
    }

    private void route(Route route) {
        var beside = withheld.beside(List.of(route));
        var behind = CardBasis.of(route.because(), beside);
        var detail = new CardDetail(ruleBase, advice)
                .why(route.because())
                .howSure(route)
                .howItMayHelp(route)
                .notRecorded(route.because(), route.checkFirst())
                .notSuggested(beside)
                .couldNotBeRead()
                .aboutTheRules(behind.because())
                .whatNext(route);
        cards.add(
                frame.routes(route.shownAs().summary(), detail.markdown(), behind, suggestions.apply(List.of(route))));
    }

    /** Beyond a few cards nobody reads on: the further routes share one. */
    private void moreRoutes(List<Route> further) {
        if (further.isEmpty()) {
            return;
        }
        var beside = withheld.beside(further);
        var detail = new CardDetail(ruleBase, advice);
        further.forEach(detail::oneOfMany);
        var behind = CardBasis.of(
                further.stream().flatMap(route -> route.because().stream()).toList(), beside);
        detail.notSuggested(beside).couldNotBeRead().aboutTheRules(behind.because());
        var names = further.stream().map(Route::name).collect(Collectors.joining(", "));
        cards.add(frame.routes(
                shortened(ruleBase.wording().say(WordingKey.MORE_ROUTES, "routes", names)),
                detail.markdown(),
                behind,
                suggestions.apply(further)));
    }

    /** One card for the needs that have no route at all, unless an urgent card already says why. */
    private void unmetNeeds() {
        var routes = withheld.ofUnmetNeeds();
        if (routes.isEmpty()) {
            return;
        }
        var behind = CardBasis.of(List.of(), routes);
        var detail = new CardDetail(ruleBase, advice)
                .why(behind.because())
                .notSuggested(routes)
                .couldNotBeRead()
                .aboutTheRules(behind.because());
        var needs = CardDetail.capitalised(String.join(", ", withheld.unmetNeeds()));
        cards.add(frame.finding(
                "withheld",
                Indicator.INFO,
                shortened(ruleBase.wording().say(WordingKey.WITHHELD, "need", needs)),
                detail.markdown(),
                behind));
    }

    private void linkWorkerUnchecked() {
        if (advice.linkWorkerUnchecked()) {
            unread(WordingKey.LINK_WORKER_UNCHECKED);
        }
    }

    /** Where no other card carries it, a card of its own says that the record was read in part. */
    private void partlyRead() {
        if (!advice.unread().isEmpty() && cards.isEmpty()) {
            unread(WordingKey.PARTLY_READ);
        }
    }

    private void unread(WordingKey summary) {
        cards.add(frame.finding(
                "unread",
                Indicator.INFO,
                ruleBase.wording().say(summary),
                new CardDetail(ruleBase, advice).couldNotBeRead().markdown(),
                CardBasis.NOTHING));
    }

    /** Cut after a whole word: half a word may be another one. */
    private static String shortened(String summary) {
        if (summary.length() < Card.SUMMARY_LIMIT) {
            return summary;
        }
        var cut = summary.substring(0, Card.SUMMARY_LIMIT - 1);
        return cut.substring(0, cut.lastIndexOf(' ')).replaceFirst("[,:;]$", "") + "…";
    }
}
