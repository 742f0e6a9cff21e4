package org.footbridge.rule;

import java.util.Locale;

/**
 * A card that a row shows by itself.
 *
 * @param alert name of the alert; rows of one name share a card
 * @param indicator how urgent it is
 * @param summary its one line
 * @param whatNext what to do
 * @param shows when it is shown
 */
public record AlertText(String alert, Indicator indicator, String summary, String whatNext, Shows shows) {

    /** When a card that a row shows by itself is shown. */
    public enum Shows {
        /** Whenever the row holds. */
        ALWAYS,
        /** Only where a route would otherwise be suggested, or a referral is open or drafted. */
        WITH_A_ROUTE,
        /** Only on the page, for the colleague who looks after the referral: it is not worth a card in a consultation. */
        ON_THE_PAGE,
        /** Only as a line at the end of the page: something that nobody has asked lately, which is no alarm. */
        AT_THE_END_OF_THE_PAGE,
        /** Only when an appointment is booked: what the patient needs to be able to come, which is no alarm. */
        WHEN_BOOKING,
        /** Only where one of the routes that the row withholds or adapts would otherwise be suggested. */
        WITH_ITS_ROUTES;

        /** The words that tables use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Whether no card in a consultation shows it. */
    public boolean isKeptForThePage() {
        return shows == Shows.ON_THE_PAGE || isAtTheEndOfThePage();
    }

    /** Whether it is only a line at the end of the page, which is no alarm. */
    public boolean isAtTheEndOfThePage() {
        return shows == Shows.AT_THE_END_OF_THE_PAGE;
    }

    /** Whether it is shown only when an appointment is booked. */
    public boolean isForBooking() {
        return shows == Shows.WHEN_BOOKING;
    }

    /** Whether it waits for its place or its moment, and is no alarm. */
    public boolean isReminder() {
        return isAtTheEndOfThePage() || isForBooking();
    }

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
