package org.footbridge.coverage;

import org.footbridge.condition.Condition;
import org.footbridge.condition.Histories;
import org.footbridge.rulebase.Row;
import org.footbridge.rulebase.Row.Withholding;

/**
 * What one row makes of one person, worked out from its conditions without the engine: cheap enough to ask before a
 * changed rule base is built at all.
 *
 * @param holds whether every condition holds; for a route row, whatever needs are shown
 * @param unchecked whether a withholding row reads something that could not be read
 */
record Outcome(boolean holds, boolean unchecked) {

    static final Outcome NOTHING = new Outcome(false, false);

    static Outcome of(Row row, Histories histories) {
        return new Outcome(
                row.conditions().stream().allMatch(condition -> holds(condition, row, histories)),
                row instanceof Withholding
                        && row.conditions().stream()
                                .anyMatch(condition ->
                                        histories.of(condition.term()).unread()));
    }

    static boolean holds(Condition condition, Row row, Histories histories) {
        return condition.holds(histories.of(condition.term()), row.reading());
    }
}
