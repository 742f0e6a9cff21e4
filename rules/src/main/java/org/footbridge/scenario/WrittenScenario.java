package org.footbridge.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footbridge.advice.Adviser;
import org.footbridge.advice.Evaluation;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.card.CardView;
import org.footbridge.scenario.card.ExpectedCards;
import org.footbridge.scenario.card.Occasion;
import org.footbridge.scenario.card.ShownCard;

/**
 * A scenario as it is written: the person and what is expected, with what only a reader or a run over HTTP needs.
 *
 * @param scenario the person and what must come of it
 * @param why what the scenario is for, empty where it does not say
 * @param occasion when the record system calls
 * @param bundle the file that holds the person's record, as a path below the scenarios folder
 * @param reasons why something is shown or not shown
 * @param cards what a GP must see
 */
public record WrittenScenario(
        Scenario scenario,
        String why,
        Occasion occasion,
        Optional<String> bundle,
        List<ExpectedReason> reasons,
        ExpectedCards cards) {

    public WrittenScenario {
        reasons = List.copyOf(reasons);
    }

    /** Runs it in memory, on facts. */
    public Verdict run(RuleBase ruleBase, Adviser adviser, CardView view) {
        return judge(ruleBase, adviser.evaluate(ruleBase, scenario.facts()), view);
    }

    /** What becomes of it under some advice: the one place that says what a scenario sees of the rules and their cards. */
    public Verdict judge(RuleBase ruleBase, Evaluation evaluation, CardView view) {
        var seen = cards.isEmpty() && occasion.isOpening()
                ? List.<ShownCard>of()
                : view.cards(ruleBase, evaluation.advice(), occasion);
        var shown = occasion.isOpening()
                ? ShownNames.by(evaluation.advice(), scenario.expected().named())
                : seen.stream().flatMap(card -> card.names().stream()).collect(Collectors.toSet());
        var complaints = new ArrayList<>(Verdict.of(scenario, shown).complaints());
        reasons.forEach(reason -> reason.complaint(ruleBase, evaluation).ifPresent(complaints::add));
        if (!cards.isEmpty()) {
            complaints.addAll(cards.complaints(seen));
        }
        return new Verdict(scenario, shown, complaints);
    }
}
