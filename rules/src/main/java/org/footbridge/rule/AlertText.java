package org.footbridge.rule;

import java.util.Locale;

/**
 * A card that a row shows by itself.
 *
 * @param alert name of the alert; rows of one name share a card
 * @param indicator how urgent it is
 * @param summary its one line
 * @param whatNext what to do
 */
public record AlertText(String alert, Indicator indicator, String summary, String whatNext) {

    /** Urgency, as CDS Hooks names it, the least urgent first. */
    public enum Indicator {
        INFO,
        WARNING,
        CRITICAL;

        /** The word that tables use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
