package org.footbridge.advice;

import java.util.List;
import java.util.Optional;
import org.footbridge.condition.RowCondition;
import org.footbridge.condition.TermHistory;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;

/**
 * What one row makes of one person, asked of its conditions without a Drools session: which are met, missed or unread.
 * A test compares it with what Drools fired. It also serves rows that no rule base has yet, such as a changed one.
 *
 * @param row the row
 * @param conditions each of its conditions, in the order of the row
 * @param missingNeed the need of a route row, where no rule shows it
 */
public record RowEvaluation(Row row, List<ConditionResult> conditions, Optional<String> missingNeed) {

    /**
     * What one condition makes of one person.
     *
     * @param condition the condition
     * @param history what the record says about its term
     * @param met whether it holds
     */
    public record ConditionResult(RowCondition condition, TermHistory history, boolean met) {

        /** Whether something about its term could not be read; read cautiously, it may be met all the same. */
        public boolean unread() {
            return history.unread();
        }

        /** Whether nothing is known about its term, though everything was read. */
        public boolean nothingRecorded() {
            return !unread() && history.observations().isEmpty();
        }
    }

    public RowEvaluation {
        conditions = List.copyOf(conditions);
    }

    /** Evaluates a row against what the rules saw of one person. */
    public static RowEvaluation of(Row row, Evaluation person) {
        return new RowEvaluation(
                row,
                row.conditions().stream()
                        .map(condition -> result(condition, row, person))
                        .toList(),
                row instanceof Routed routed && !person.shows(routed.need())
                        ? Optional.of(routed.need())
                        : Optional.empty());
    }

    private static ConditionResult result(RowCondition condition, Row row, Evaluation person) {
        var history = person.histories().of(condition.term());
        return new ConditionResult(condition, history, condition.holds(history, row.reading()));
    }

    /** The conditions that do not hold. */
    public List<ConditionResult> missed() {
        return conditions.stream().filter(result -> !result.met()).toList();
    }

    /** Whether every condition holds; for a route row, its need aside. */
    public boolean conditionsHold() {
        return conditions.stream().allMatch(ConditionResult::met);
    }

    /** How many things that the row asks for are missing; a route row asks for its need, too. */
    public int missing() {
        return missed().size() + (missingNeed.isPresent() ? 1 : 0);
    }

    /** Whether this is a row that withholds, and reads something that could not be read. */
    public boolean unchecked() {
        return row instanceof Withholding withholding
                && withholding.withholds()
                && conditions.stream().anyMatch(ConditionResult::unread);
    }

    /**
     * Whether exactly one condition is missed and the record says something about it, such as a blood pressure one step
     * too low. A rule that asks for one thing is otherwise nearly met by everybody.
     */
    public boolean isInformativeMiss() {
        return missed().size() == 1 && !missed().getFirst().nothingRecorded();
    }

    /** Whether exactly one condition is missed, and that since nothing is recorded of its term. */
    public boolean isSilentMiss() {
        return missed().size() == 1 && missed().getFirst().nothingRecorded();
    }
}
