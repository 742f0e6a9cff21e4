package org.footbridge.card;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Advice.Route;
import org.footbridge.advice.Advice.Safety;
import org.footbridge.advice.TraceStep;
import org.footbridge.card.CardFactory.CardBasis;
import org.footbridge.card.CardFactory.CardSubject;
import org.footbridge.card.CardFrames.Topic;
import org.footbridge.cdshooks.Card;
import org.footbridge.cdshooks.Indicator;
import org.footbridge.facts.RecordPart;
import org.footbridge.rule.Sentence;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.WordingKey;
import org.jspecify.annotations.Nullable;

/** Makes CDS Hooks cards of advice. The same advice gives the same cards, apart from their uuids. */
public final class CardMaker {

    private final Supplier<UUID> uuids;
    private final @Nullable URI about;
    private final AtomicReference<CardFrames> frames = new AtomicReference<>();

    /** Prepares to make cards whose source leads nowhere, where no service runs that could say what it is. */
    public CardMaker(Supplier<UUID> uuids) {
        this(uuids, null);
    }

    /**
     * Prepares to make cards.
     *
     * @param uuids where the ids of cards and suggestions come from
     * @param about the address of the page that says what their source is
     */
    public CardMaker(Supplier<UUID> uuids, @Nullable URI about) {
        this.uuids = uuids;
        this.about = about;
    }

    /**
     * Another one that makes cards in the same way. Each keeps what the cards of one rule base share, so that two rule
     * bases that are in use at the same time take two.
     */
    public CardMaker another() {
        return new CardMaker(uuids, about);
    }

    /** The cards, the most urgent first; none where there is nothing to say. */
    public List<TracedCard> cards(RuleBase ruleBase, Advice advice, CardContext context) {
        var shared = frames(ruleBase);
        return new Answer(shared, advice, context, uuids).cards();
    }

    /** Those of the rule base that is live; where another takes its place, those of the new one. */
    private CardFrames frames(RuleBase ruleBase) {
        var made = frames.get();
        if (made == null || made.ruleBase() != ruleBase) {
            made = CardFrames.of(ruleBase, about);
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
        private final CardContext context;
        private final List<NeedOnCard> needs;
        private final WithheldRoutes withheld;
        private final KeptBack keptBack;
        private final List<TracedCard> cards = new ArrayList<>();

        Answer(CardFrames frames, Advice advice, CardContext context, Supplier<UUID> uuids) {
            this.ruleBase = frames.ruleBase();
            this.advice = advice;
            this.factory = new CardFactory(frames, advice, context, uuids);
            this.context = context;
            this.needs = NeedOnCard.of(advice);
            this.keptBack = new KeptBack(ruleBase.wording(), context.answers());
            this.withheld = new WithheldRoutes(frames.questions(), advice, needs);
        }

        List<TracedCard> cards() {
            if (advice.silent()) {
                return List.of();
            }
            if (context.moment() instanceof Moment.Ordering && advice.orders().isEmpty()) {
                return ofNoReferral();
            }
            boolean withANeed = context.moment()
                    .fits(advice.needs().stream()
                            .flatMap(need -> need.basedOn().stream())
                            .toList());
            cards.addAll(new AlertCards(ruleBase, advice, factory, withheld, context, withANeed).cards());
            if (advice.safety() == Safety.COULD_NOT_BE_READ && context.moment().fitsUnread()) {
                askAboutSafety();
            }
            if (context.moment() instanceof Moment.Ordering ordering) {
                cards.addAll(new OrderCards(ruleBase, advice, factory, context, keptBack, ordering).cards());
            }
            var asked = needs.stream()
                    .filter(need -> context.moment().fits(need.basedOn()))
                    .toList();
            var fitting = asked.stream()
                    .filter(need -> context.everyNeed() || !keptBack.holds(need))
                    .toList();
            var shown = context.everyNeed()
                    ? fitting.size()
                    : Math.min(fitting.size(), ruleBase.about().mostNeedCards());
            fitting.subList(0, shown).forEach(this::need);
            moreNeeds(fitting.subList(shown, fitting.size()));
            unmetNeeds();
            if (context.moment().fitsUnread()) {
                linkWorkerUnchecked();
                partlyRead();
            }
            keptBack(asked.stream().filter(need -> !fitting.contains(need)).toList());
            return cards.stream()
                    .sorted(Comparator.comparing(
                                    (TracedCard made) -> made.card().indicator())
                            .reversed())
                    .toList();
        }

        /**
         * An order of something else is of no concern. Where no referral could be read, it may be one, so that what is
         * critical shows, too.
         */
        private List<TracedCard> ofNoReferral() {
            if (advice.unread().stream().anyMatch(unread -> unread.part() == RecordPart.REFERRALS)) {
                cards.addAll(new AlertCards(ruleBase, advice, factory, withheld, context, false).cards());
                unread(WordingKey.PARTLY_READ);
            }
            return List.copyOf(cards);
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

        private void need(NeedOnCard need) {
            var notSuggested = withheld.forNeedsOf(need);
            var basis = CardBasis.of(need.behind(), notSuggested);
            var basedOn = need.basedOn();
            var detail = new CardDetail(ruleBase, advice)
                    .why(basedOn)
                    .whatSuits(need.best())
                    .howSure(need.shownAs())
                    .first(need.routes())
                    .notRecorded(basedOn, need.routes())
                    .notSuggested(notSuggested)
                    .couldNotBeRead()
                    .aboutTheRules(basis.basedOn())
                    .whatNext(need.routes())
                    .underWay();
            keptBack.onItsCard(need).ifPresent(detail::plain);
            cards.add(factory.need(need, need.shownAs().summary(), detail.markdown(), basis));
        }

        /** One line for what a clinician has answered, so that it can be found; the page shows all of it. */
        private void keptBack(List<NeedOnCard> quiet) {
            if (!quiet.isEmpty()) {
                cards.add(factory.finding(
                        CardSubject.of(Topic.KEPT_BACK, WordingKey.KEPT_BACK),
                        Indicator.INFO,
                        shortened(keptBack.line(quiet)),
                        "",
                        CardBasis.NOTHING));
            }
        }

        /** Beyond a few cards nobody reads on: the further needs share one, which opens the page with all of them. */
        private void moreNeeds(List<NeedOnCard> further) {
            if (further.isEmpty()) {
                return;
            }
            var detail = new CardDetail(ruleBase, advice);
            further.forEach(detail::oneOfMany);
            var notSuggested = further.stream()
                    .flatMap(need -> withheld.forNeedsOf(need).stream())
                    .toList();
            var basis = CardBasis.of(
                    further.stream().flatMap(need -> need.behind().stream()).toList(), notSuggested);
            detail.notSuggested(notSuggested).couldNotBeRead().aboutTheRules(basis.basedOn());
            var names = further.stream().map(NeedOnCard::name).collect(Collectors.joining(", "));
            cards.add(factory.finding(
                    new CardSubject(
                            Topic.NEED,
                            WordingKey.MORE_NEEDS.key(),
                            further.stream()
                                    .flatMap(need -> need.routes().stream())
                                    .map(Route::name)
                                    .toList()),
                    Indicator.INFO,
                    shortened(ruleBase.wording().say(WordingKey.MORE_NEEDS, "needs", names)),
                    detail.markdown(),
                    basis));
        }

        /** One card for the needs that have no route at all, unless an urgent card already says why. */
        private void unmetNeeds() {
            var routes = withheld.ofUnmetNeeds().stream()
                    .filter(route -> context.moment().fits(shownBy(route.needs())))
                    .toList();
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

        private List<TraceStep> shownBy(List<String> needs) {
            return advice.needs().stream()
                    .filter(need -> needs.contains(need.name()))
                    .flatMap(need -> need.basedOn().stream())
                    .toList();
        }

        private void linkWorkerUnchecked() {
            if (advice.linkWorkerUnchecked()) {
                unread(WordingKey.LINK_WORKER_UNCHECKED);
            }
        }

        /** Where no other card carries it, a card of its own says that the record was read in part. */
        private void partlyRead() {
            if (cards.isEmpty()
                    && advice.unread().stream()
                            .anyMatch(unread -> !unread.part().onlyRanks())) {
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
