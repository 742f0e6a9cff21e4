package org.footbridge.consultation;

import java.util.List;
import java.util.function.Function;
import org.footbridge.advice.Adviser;
import org.footbridge.answer.Answers;
import org.footbridge.card.CardMaker;
import org.footbridge.card.TracedCard;
import org.footbridge.chart.Chart;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.shadow.Shadow;
import org.footbridge.shadow.ShadowedCall;
import org.footbridge.telemetry.MeasuredAnswer;
import org.springframework.stereotype.Component;

/** Hands each answered call to the version in the shadow, with the record as it was read for the answer. */
@Component
class ShadowCalls {
    private final Shadow shadow;
    private final Chart chart;
    private final Answers answers;
    private final FactsToCards steps;

    ShadowCalls(Shadow shadow, Chart chart, Answers answers, Adviser adviser, CardMaker cardMaker) {
        this.shadow = shadow;
        this.chart = chart;
        this.answers = answers;
        this.steps = new FactsToCards(adviser, cardMaker.another());
    }

    /** Returns at once, whether a version runs in the shadow or none does. */
    void offer(Consulted.OnRecord advised, String calledBy) {
        if (shadow.isRunning()) {
            int entries = advised.record().parts().values().stream()
                    .mapToInt(part -> part.entries().size())
                    .sum();
            shadow.offer(new ShadowedCall(
                    calledBy, advised.ruleBase().sha256(), entries, advised.cards(), cardsUnder(advised)));
        }
    }

    /**
     * The cards of the same call under another rule base. Facts are made once more, since another vocabulary takes other codes
     * of the record; what a clinician has read or answered counts as it did for the answer.
     */
    private Function<RuleBase, List<TracedCard>> cardsUnder(Consulted.OnRecord advised) {
        var record = advised.record();
        var facts = advised.facts();
        var context = advised.basis().context().context();
        var by = new ConsultedBy(context.clinician(), context.page(), null, context.everyNeed(), context.moment());
        var given = answers.upToNow(advised.person());
        return ruleBase -> {
            var same = chart.facts(record, facts.asOf(), ruleBase.vocabulary())
                    .withPreferences(facts.preferences())
                    .withReadWithCare(facts.readWithCare());
            var counting = given.of(same, ruleBase.about().quiet());
            try {
                return steps.make(ruleBase, same, context.patient(), by, counting, MeasuredAnswer.NONE)
                        .cards();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while a call was evaluated in the shadow", stopped);
            }
        };
    }
}
