package org.footbridge.feedback;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How many cards of one month were shown because of one rule, and were answered in one way.
 *
 * @param month when they were shown
 * @param ruleId one of the rules behind them
 * @param version the version of the rule base
 * @param couldBeAccepted whether there was anything on them to accept
 * @param reply what was done with them
 * @param reason why they were overridden; null where they were not
 * @param cards how many
 */
public record CardUse(
        YearMonth month,
        String ruleId,
        String version,
        boolean couldBeAccepted,
        Reply reply,
        @Nullable String reason,
        long cards) {

    /** What was done with a card. One that was accepted and overridden counts as accepted. */
    public enum Reply {
        ACCEPTED,
        OVERRIDDEN,
        NOT_ANSWERED
    }
}
