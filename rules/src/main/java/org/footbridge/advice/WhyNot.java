package org.footbridge.advice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.RowEvaluation.ConditionResult;
import org.footbridge.advice.TraceStep.Ground;
import org.footbridge.facts.Referral;
import org.footbridge.facts.Referral.Stage;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Routed;

/**
 * Why a rule did not fire for one person: each condition that failed, with what is recorded and what it asks for.
 *
 * @param person what the rules made of the person
 */
public record WhyNot(Evaluation person) {

    /** Every reason, a sentence each; none where every condition of the row holds and no referral to its route counts. */
    public List<String> all(Row row) {
        if (!row.head().isActive()) {
            return List.of("the row is " + row.head().status().word());
        }
        var evaluation = RowEvaluation.of(row, person);
        return Stream.of(
                        person.isLifted(row)
                                ? Stream.of("\"read, proceed with care\" was said about it")
                                : Stream.<String>empty(),
                        evaluation.missingNeed().stream().map(need -> "no rule shows the need \"" + need + "\""),
                        evaluation.missed().stream().map(WhyNot::inWords),
                        referred(row).stream().map(WhyNot::of))
                .flatMap(reasons -> reasons)
                .toList();
    }

    /** The referral because of which a route that fits is not offered. */
    private Optional<Referral> referred(Row row) {
        return person.advice().withheld().stream()
                .filter(withheld ->
                        row instanceof Routed routed && withheld.route().equals(routed.route()))
                .flatMap(withheld -> withheld.referred().stream())
                .findFirst();
    }

    /** Why a route is not offered to which somebody was referred. */
    public static String of(Referral referral) {
        var ended = referral.ended();
        if (referral.stage() == Stage.UNKNOWN) {
            return "already referred, and the record does not say whether that is still open";
        }
        if (!referral.isOpen() && ended != null) {
            return "a referral had ended by " + ended.latest();
        }
        var since = referral.authored();
        return since == null ? "already referred, with no date recorded" : "already referred on " + since.latest();
    }

    private static String inWords(ConditionResult missed) {
        return recorded(missed) + " (needs " + missed.condition().test().inWords() + ")";
    }

    private static String recorded(ConditionResult missed) {
        var term = missed.condition().term();
        if (missed.unread()) {
            return term.name() + " could not be read";
        }
        if (missed.nothingRecorded()) {
            return term.name() + " is not recorded";
        }
        return missed.history().observations().stream()
                .limit(3)
                .map(observation -> Ground.inWords(term, observation))
                .collect(Collectors.joining(", ", term.name() + " is ", ""));
    }
}
