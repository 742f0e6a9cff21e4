package org.footbridge.consultation;

import java.util.List;
import org.footbridge.acknowledgement.DiscreetEntries;
import org.footbridge.advice.Adviser;
import org.footbridge.advice.Evaluation;
import org.footbridge.card.CardContext;
import org.footbridge.card.CardMaker;
import org.footbridge.card.GivenAnswers;
import org.footbridge.card.Moment;
import org.footbridge.card.TracedCard;
import org.footbridge.facts.PatientFacts;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.telemetry.MeasuredAnswer;
import org.footbridge.telemetry.Stage;

/** The steps from facts to cards: the same for the version that is live and for one in its shadow. */
record FactsToCards(Adviser adviser, CardMaker cardMaker) {

    /** The cards with what they were made of. */
    record Made(Evaluation evaluation, CardContext context, List<TracedCard> cards) {
        Made {
            cards = List.copyOf(cards);
        }
    }

    /**
     * Advises and makes cards.
     *
     * @param patient relative reference of the patient
     * @param given what was answered to earlier cards
     */
    Made make(
            RuleBase ruleBase,
            PatientFacts facts,
            String patient,
            ConsultedBy by,
            GivenAnswers given,
            MeasuredAnswer measured)
            throws InterruptedException {
        var evaluation = measured.stage(Stage.ADVISE, () -> adviser.evaluate(ruleBase, facts));
        AnswerThreads.stopIfGivenUp();
        boolean mayInstruct =
                by.moment() instanceof Moment.Ordering && !DiscreetEntries.mayStandIn(facts, ruleBase.vocabulary());
        var context =
                new CardContext(patient, by.clinician(), by.page(), by.everyNeed(), by.moment(), given, mayInstruct);
        return new Made(
                evaluation,
                context,
                measured.stage(Stage.CARDS, () -> cardMaker.cards(ruleBase, evaluation.advice(), context)));
    }
}
