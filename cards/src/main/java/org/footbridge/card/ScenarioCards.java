package org.footbridge.card;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.footbridge.advice.Advice;
import org.footbridge.cdshooks.Suggestion;
import org.footbridge.rule.AlertText;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.card.CardView;
import org.footbridge.scenario.card.ShownCard;
import org.footbridge.scenario.card.ShownCard.ShownRoute;

/** The cards of a scenario, made as those of every answer are, and looked at as a GP does: nothing of them but what is read. */
public final class ScenarioCards implements CardView {

    private static final CardContext SOMEBODY = new CardContext("Patient/1", null, null, false);

    private final AtomicLong numbers = new AtomicLong();
    private final CardMaker maker = new CardMaker(() -> new UUID(0, numbers.incrementAndGet()));

    @Override
    public List<ShownCard> cards(RuleBase ruleBase, Advice advice) {
        return maker.cards(ruleBase, advice, SOMEBODY).stream()
                .map(made -> shown(made, advice))
                .toList();
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
