package org.footbridge.advice;

import org.footbridge.condition.TermHistories;
import org.footbridge.engine.FiredRows;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Withholding;

/**
 * What the rules made of one person: what they saw, which of them fired, and the advice that follows.
 *
 * @param histories what the record says about each term
 * @param fired the rows that hold, as Drools found them
 * @param advice the advice
 */
public record Evaluation(TermHistories histories, FiredRows fired, Advice advice) {

    /** Whether a row does not act, though it may hold, because a clinician has read what it is about. */
    boolean isLifted(Row row) {
        return advice.withCare()
                && row instanceof Withholding withholding
                && withholding.readOnceFor().isPresent();
    }

    /** Whether a need row that shows this need fired. */
    boolean shows(String need) {
        return fired.needs().stream().anyMatch(row -> row.need().equals(need));
    }
}
