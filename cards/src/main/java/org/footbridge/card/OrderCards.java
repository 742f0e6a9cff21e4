package org.footbridge.card;

import java.util.List;
import java.util.stream.Stream;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Advice.Withheld;
import org.footbridge.advice.OrderCheck;
import org.footbridge.advice.TraceStep;
import org.footbridge.card.CardFactory.CardBasis;
import org.footbridge.card.CardFactory.CardSubject;
import org.footbridge.card.CardFrames.Topic;
import org.footbridge.card.Moment.Ordering.Step;
import org.footbridge.cdshooks.Indicator;
import org.footbridge.facts.Referral;
import org.footbridge.pathway.PathwayTerms;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rule.Sentence;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.WordingKey;
import org.jspecify.annotations.Nullable;

/**
 * The cards of referrals that are being ordered: one for each that has something against it, something to see to first, or
 * something to add to its draft. Of an order that is as it should be nothing is said.
 */
record OrderCards(
        RuleBase ruleBase,
        Advice advice,
        CardFactory factory,
        CardContext context,
        KeptBack keptBack,
        Moment.Ordering ordering) {

    List<TracedCard> cards() {
        return advice.orders().stream().flatMap(this::card).toList();
    }

    private Stream<TracedCard> card(OrderCheck order) {
        var refused = refused(order);
        var summary = summary(order, !refused.isEmpty());
        var completion = isAgainst(summary) ? OrderCompletion.NONE : completion(order);
        if (summary == null && !completion.isWorthACard()) {
            return Stream.of();
        }
        var said = summary == null ? WordingKey.ORDER_INCOMPLETE : summary;
        var notSuggested = isWithheld(order) ? List.of(withheld(order)) : List.<Withheld>of();
        var basis = CardBasis.of(
                Stream.concat(order.against().stream(), order.adaptations().stream())
                        .toList(),
                notSuggested);
        var detail = new CardDetail(ruleBase, advice)
                .why(order.against().isEmpty() ? order.suggestedBy() : order.against())
                .notSuggested(notSuggested)
                .seeToFirst(order.adaptations());
        if (said == WordingKey.ORDER_UNREACHABLE || said == WordingKey.ORDER_TO_NOBODY) {
            detail.say(
                    WordingKey.ORDER_LINK_WORKER,
                    "causes",
                    String.join(
                            "; ", order.reach().obstacles().stream().sorted().toList()));
        }
        if (!refused.isEmpty()) {
            detail.say(WordingKey.ORDER_REFUSED_NEEDS, "needs", keptBack.named(refused));
        }
        detail.couldNotBeRead().aboutTheRules(basis.basedOn());
        return Stream.of(factory.order(
                CardSubject.of(Topic.ORDER, said),
                isAgainst(said) ? Indicator.WARNING : Indicator.INFO,
                ruleBase.wording().say(said, "route", Sentence.capitalised(nameOf(order))),
                detail.markdown(),
                basis,
                nameOf(order),
                completion));
    }

    /** The gravest of what is to be said, or nothing. */
    private @Nullable WordingKey summary(OrderCheck order, boolean isRefused) {
        boolean twice = ordering.step() != Step.DISPATCH
                && order.already().filter(Referral::mayBeOpen).isPresent();
        if (twice && order.against().stream().allMatch(OrderCards::isAboutAnotherReferral)) {
            return WordingKey.ORDER_TWICE;
        }
        if (!order.against().isEmpty()) {
            return WordingKey.ORDER_WITHHELD;
        }
        if (!order.offered()) {
            return WordingKey.ORDER_CLOSED;
        }
        var obstacles = order.reach().obstacles();
        if (!obstacles.isEmpty() && !obstacles.contains(PathwayTerms.NOBODY_NAMED)) {
            return WordingKey.ORDER_UNREACHABLE;
        }
        if (ordering.step() == Step.DISPATCH) {
            return dispatched(obstacles.isEmpty(), isRefused);
        }
        if (order.already().isPresent()) {
            return WordingKey.ORDER_AGAIN;
        }
        if (mayBeWithheld(order)) {
            return WordingKey.ORDER_UNCHECKED;
        }
        if (isRefused) {
            return WordingKey.ORDER_REFUSED;
        }
        if (!obstacles.isEmpty() && ordering.step() == Step.SIGN) {
            return WordingKey.ORDER_TO_NOBODY;
        }
        return order.adaptations().isEmpty() || ordering.step() == Step.SIGN ? null : WordingKey.ORDER_SEE_TO_FIRST;
    }

    private static @Nullable WordingKey dispatched(boolean hasTaker, boolean isRefused) {
        if (!hasTaker) {
            return WordingKey.ORDER_TO_NOBODY;
        }
        return isRefused ? WordingKey.ORDER_REFUSED : null;
    }

    /**
     * The needs that the order would meet and whose card the patient did not want, as long as that answer counts. An answer
     * knows a card as it was, when nothing was being ordered.
     */
    private List<NeedOnCard> refused(OrderCheck order) {
        return NeedOnCard.of(order.withoutOrders()).stream()
                .filter(need -> isMetBy(order, need) && keptBack.isRefused(need))
                .toList();
    }

    private static boolean isMetBy(OrderCheck order, NeedOnCard need) {
        return need.meets(order.order().reasons())
                || need.routes().stream().anyMatch(route -> route.name().equals(order.route()));
    }

    /** A row that withholds because somebody was referred already says the same as that referral. */
    private static boolean isAboutAnotherReferral(TraceStep step) {
        return step.grounds().stream().allMatch(ground -> ground.term().isDerived());
    }

    private static boolean isAgainst(@Nullable WordingKey summary) {
        return summary == WordingKey.ORDER_WITHHELD
                || summary == WordingKey.ORDER_CLOSED
                || summary == WordingKey.ORDER_TWICE
                || summary == WordingKey.ORDER_UNREACHABLE
                || summary == WordingKey.ORDER_UNCHECKED;
    }

    private static boolean mayBeWithheld(OrderCheck order) {
        return order.unchecked().stream().anyMatch(Withholding::withholdsEveryRoute);
    }

    private boolean isWithheld(OrderCheck order) {
        boolean twice = order.already().isPresent() && ordering.step() != Step.DISPATCH;
        return !order.against().isEmpty() || twice || mayBeWithheld(order);
    }

    private Withheld withheld(OrderCheck order) {
        return new Withheld(nameOf(order), order.needs(), order.against(), order.unchecked(), order.already(), false);
    }

    private static String nameOf(OrderCheck order) {
        return order.route().isEmpty() ? "referral" : order.route();
    }

    private OrderCompletion completion(OrderCheck order) {
        var draft = ordering.drafts().get(order.order().source());
        return draft == null ? OrderCompletion.NONE : OrderCompletion.of(order, draft, ruleBase, context);
    }
}
