package org.footbridge.coverage;

import org.footbridge.condition.RowCondition;
import org.footbridge.condition.TermHistories;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Withholding;

/**
 * What one row makes of one person, worked out from its conditions without the engine: cheap enough to ask before a
 * changed rule base is built at all.
 *
 * @param holds whether every condition holds; for a route row, with any needs shown
 * @param unchecked whether a withholding row reads something that could not be read
 */
record RowEvaluation(boolean holds, boolean unchecked) {

    static final RowEvaluation NOTHING = new RowEvaluation(false, false);

    static RowEvaluation of(Row row, TermHistories histories) {
        return new RowEvaluation(
                row.conditions().stream().allMatch(condition -> holds(condition, row, histories)),
                row instanceof Withholding
                        && row.conditions().stream()
                                .anyMatch(condition ->
                                        histories.of(condition.term()).unread()));
    }

    static boolean holds(RowCondition condition, Row row, TermHistories histories) {
        return condition.holds(histories.of(condition.term()), row.reading());
    }
}
