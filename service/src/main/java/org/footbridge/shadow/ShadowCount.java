package org.footbridge.shadow;

import java.time.LocalDate;

/**
 * What one count of a shadow is of: calls, or cards that a rule is behind. Nothing of it is about a patient.
 *
 * @param day in London
 * @param calledBy the id of a CDS service, or the page
 * @param ruleId the rule; empty for calls, and for cards that rest on no rule
 * @param tree SHA-256 of all tables and scenarios of the version in the shadow
 * @param live SHA-256 of the tables that have answered; empty where nothing was compared with them
 * @param urgency the indicator of the card; empty for calls
 */
record ShadowCount(LocalDate day, String calledBy, String ruleId, String tree, String live, Kind kind, String urgency) {

    /** What is counted. */
    enum Kind {
        /** Cards that only the version in the shadow has. */
        GAINED,
        /** Cards that only the version that is live has. */
        LOST,
        /** Cards that say something else. */
        CHANGED,
        /** Calls that both versions have answered. */
        EVALUATED,
        /** Calls that found no room to wait, or no version to be evaluated with. */
        NOT_EVALUATED,
        /** Calls for which the version in the shadow has failed. */
        FAILED
    }
}
