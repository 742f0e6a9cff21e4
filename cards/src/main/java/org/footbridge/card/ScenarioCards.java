package org.footbridge.card;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.footbridge.advice.Advice;
import org.footbridge.advice.OrderCheck;
import org.footbridge.card.Moment.Ordering.Step;
import org.footbridge.cdshooks.Suggestion;
import org.footbridge.facts.Referral;
import org.footbridge.rule.AlertText;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.card.CardView;
import org.footbridge.scenario.card.Occasion;
import org.footbridge.scenario.card.ShownCard;
import org.footbridge.scenario.card.ShownCard.ShownRoute;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The cards of a scenario, made as those of every answer are, and looked at as a GP does: nothing of them but what is read. */
public final class ScenarioCards implements CardView {

    private final AtomicLong numbers = new AtomicLong();
    private final CardMaker maker = new CardMaker(() -> new UUID(0, numbers.incrementAndGet()));

    @Override
    public List<ShownCard> cards(RuleBase ruleBase, Advice advice, Occasion occasion) {
        var somebody = new CardContext(
                "Patient/1", null, null, false, moment(occasion, advice), answers(occasion, ruleBase, advice), false);
        return maker.cards(ruleBase, advice, somebody).stream()
                .map(made -> shown(made, advice))
                .toList();
    }

    /** Of a scenario nothing has changed since the answer, so that its time alone decides. */
    private static GivenAnswers answers(Occasion occasion, RuleBase ruleBase, Advice advice) {
        return need -> Optional.ofNullable(occasion.answers().get(need.name()))
                .flatMap(given -> Optional.of(new GivenAnswer(given.reason(), given.on()))
                        .filter(answer -> answer.stands(
                                advice.asOf(),
                                given.lastSeen(),
                                ruleBase.about().quiet())));
    }

    private static Moment moment(Occasion occasion, Advice advice) {
        return switch (occasion.hook()) {
            case Occasion.ENCOUNTER_START -> Moment.Visit.CONSULTATION_BEGINS;
            case Occasion.ENCOUNTER_DISCHARGE -> Moment.Visit.CONSULTATION_ENDS;
            case Occasion.APPOINTMENT_BOOK -> Moment.Visit.APPOINTMENT_IS_BOOKED;
            case Occasion.PROBLEM_LIST_ITEM_CREATE -> new Moment.ProblemAdded(occasion.added());
            case Occasion.ORDER_SELECT -> ordering(Step.SELECT, advice);
            case Occasion.ORDER_SIGN -> ordering(Step.SIGN, advice);
            case Occasion.ORDER_DISPATCH -> ordering(Step.DISPATCH, advice);
            default -> Moment.Visit.RECORD_OPENS;
        };
    }

    private static Moment ordering(Step step, Advice advice) {
        var drafts = step == Step.DISPATCH
                ? Map.<String, JsonNode>of()
                : advice.orders().stream()
                        .map(OrderCheck::order)
                        .collect(Collectors.toMap(Referral::source, ScenarioCards::draft));
        return new Moment.Ordering(
                step,
                advice.orders().stream().map(order -> order.order().source()).collect(Collectors.toSet()),
                drafts);
    }

    /** As much of a draft as decides what can be added to it. */
    private static JsonNode draft(Referral order) {
        var draft = JsonNodeFactory.instance.objectNode();
        order.reasons()
                .forEach(reason -> draft.withArray("reasonCode").addObject().put("text", reason));
        order.performers()
                .forEach(role -> draft.withArray("performer").addObject().put("reference", role));
        return draft;
    }

    private static ShownCard shown(TracedCard made, Advice advice) {
        var card = made.card();
        return new ShownCard(
                made.name(),
                made.names(),
                AlertText.Indicator.valueOf(card.indicator().name()),
                card.summary(),
                Objects.requireNonNullElse(card.detail(), ""),
                card.suggestions().stream().map(Suggestion::label).toList(),
                made.routes().stream()
                        .flatMap(named -> advice.routes().stream()
                                .filter(route -> route.name().equals(named.route())))
                        .map(route -> new ShownRoute(route.name(), route.referralModel(), route.mechanisms()))
                        .toList());
    }
}
