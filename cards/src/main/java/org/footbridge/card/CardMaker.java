package org.footbridge.card;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Advice.Route;
import org.footbridge.advice.Advice.Safety;
import org.footbridge.advice.TraceStep;
import org.footbridge.card.CardFactory.CardBasis;
import org.footbridge.card.CardFactory.CardSubject;
import org.footbridge.card.CardFrames.Topic;
import org.footbridge.cdshooks.Card;
import org.footbridge.cdshooks.Indicator;
import org.footbridge.rule.Sentence;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.WordingKey;

/** Makes CDS Hooks cards of advice. The same advice gives the same cards, apart from their uuids. */
public final class CardMaker {

    private final Supplier<UUID> uuids;
    private final AtomicReference<CardFrames> frames = new AtomicReference<>();

    /**
     * Prepares to make cards.
     *
     * @param uuids where the ids of cards and suggestions come from
     */
    public CardMaker(Supplier<UUID> uuids) {
        this.uuids = uuids;
    }

    /** The cards, the most urgent first; none where there is nothing to say. */
    public List<TracedCard> cards(RuleBase ruleBase, Advice advice, CardContext context) {
        var shared = frames(ruleBase);
        return new Answer(shared, advice, new CardFactory(shared, advice, context, uuids)).cards();
    }

    /** Those of the rule base that is live; where another takes its place, those of the new one. */
    private CardFrames frames(RuleBase ruleBase) {
        var made = frames.get();
        if (made == null || made.ruleBase() != ruleBase) {
            made = CardFrames.of(ruleBase);
            frames.set(made);
        }
        return made;
    }

    /** Cut after a whole word: half a word may be another one. */
    private static String shortened(String summary) {
        if (summary.length() < Card.SUMMARY_LIMIT) {
            return summary;
        }
        var cut = summary.substring(0, Card.SUMMARY_LIMIT - 1);
        return cut.substring(0, cut.lastIndexOf(' ')).replaceFirst("[,:;]$", "") + "…";
    }

    /** The cards of one answer: urgent findings first, then routes, then what is not suggested and why. */
    private static final class Answer {

        private final RuleBase ruleBase;
        private final Advice advice;
        private final CardFactory factory;
        private final WithheldRoutes withheld;
        private final List<TracedCard> cards = new ArrayList<>();

        Answer(CardFrames frames, Advice advice, CardFactory factory) {
            this.ruleBase = frames.ruleBase();
            this.advice = advice;
            this.factory = factory;
            this.withheld = new WithheldRoutes(frames.questions(), advice);
        }

        List<TracedCard> cards() {
            if (advice.silent()) {
                return List.of();
            }
            cards.addAll(new AlertCards(ruleBase, advice, factory, withheld).cards());
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
                    .sorted(Comparator.comparing(
                                    (TracedCard made) -> made.card().indicator())
                            .reversed())
                    .toList();
        }

        private void askAboutSafety() {
            var detail = new CardDetail(ruleBase, advice).couldNotBeRead();
            if (withheld.unread().isEmpty()) {
                detail.say(WordingKey.NOTHING_SUGGESTED_UNREAD);
            }
            detail.notSuggested(withheld.unread());
            cards.add(factory.finding(
                    CardSubject.of(Topic.UNREAD, WordingKey.ASK_ABOUT_SAFETY),
                    Indicator.WARNING,
                    ruleBase.wording().say(WordingKey.ASK_ABOUT_SAFETY),
                    detail.markdown(),
                    CardBasis.of(List.of(), withheld.unread())));
        }

        private void route(Route route) {
            var notSuggested = withheld.forSameNeedsAs(List.of(route));
            var basis = CardBasis.of(behind(List.of(route)), notSuggested);
            var detail = new CardDetail(ruleBase, advice)
                    .first(route)
                    .why(route.basedOn())
                    .howSure(route)
                    .howItMayHelp(route)
                    .notRecorded(route.basedOn(), route.checkFirst())
                    .notSuggested(notSuggested)
                    .couldNotBeRead()
                    .aboutTheRules(basis.basedOn())
                    .whatNext(route)
                    .underWay();
            cards.add(
                    factory.routes(route.name(), route.shownAs().summary(), detail.markdown(), basis, List.of(route)));
        }

        /** The rules that speak for routes, and those that say what to see to first. */
        private static List<TraceStep> behind(List<Route> routes) {
            return routes.stream()
                    .flatMap(route -> Stream.concat(route.basedOn().stream(), route.adaptations().stream()))
                    .distinct()
                    .toList();
        }

        /** Beyond a few cards nobody reads on: the further routes share one. */
        private void moreRoutes(List<Route> further) {
            if (further.isEmpty()) {
                return;
            }
            var notSuggested = withheld.forSameNeedsAs(further);
            var detail = new CardDetail(ruleBase, advice);
            further.forEach(detail::oneOfMany);
            var basis = CardBasis.of(behind(further), notSuggested);
            detail.notSuggested(notSuggested)
                    .couldNotBeRead()
                    .aboutTheRules(basis.basedOn())
                    .underWay();
            var names = further.stream().map(Route::name).collect(Collectors.joining(", "));
            cards.add(factory.routes(
                    WordingKey.MORE_ROUTES.key(),
                    shortened(ruleBase.wording().say(WordingKey.MORE_ROUTES, "routes", names)),
                    detail.markdown(),
                    basis,
                    further));
        }

        /** One card for the needs that have no route at all, unless an urgent card already says why. */
        private void unmetNeeds() {
            var routes = withheld.ofUnmetNeeds();
            if (routes.isEmpty()) {
                return;
            }
            var basis = CardBasis.of(List.of(), routes);
            var detail = new CardDetail(ruleBase, advice)
                    .why(basis.basedOn())
                    .notSuggested(routes)
                    .couldNotBeRead()
                    .aboutTheRules(basis.basedOn())
                    .underWay();
            var needs = Sentence.capitalised(String.join(", ", withheld.unmetNeeds()));
            cards.add(factory.finding(
                    CardSubject.of(Topic.WITHHELD, WordingKey.WITHHELD),
                    Indicator.INFO,
                    shortened(ruleBase.wording().say(WordingKey.WITHHELD, "need", needs)),
                    detail.markdown(),
                    basis));
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
            cards.add(factory.finding(
                    CardSubject.of(Topic.UNREAD, summary),
                    Indicator.INFO,
                    ruleBase.wording().say(summary),
                    new CardDetail(ruleBase, advice).couldNotBeRead().markdown(),
                    CardBasis.NOTHING));
        }
    }
}
