package org.footbridge.facts;

import java.util.Locale;

/** A part of the record that is read, or fails to be read, as one. */
public enum RecordPart {
    PATIENT,
    PROBLEMS,
    MEASUREMENTS,
    PROCEDURES,
    REFERRALS,
    CARE_TEAMS,
    LINK_WORKERS,
    TASKS,
    COMMUNICATIONS,
    ENCOUNTERS,
    APPOINTMENTS,
    CONSENTS,
    PREFERENCES;

    /** Whether it holds only what the patient prefers, for which nothing is ever withheld. */
    public boolean onlyRanks() {
        return this == PREFERENCES;
    }

    /** The word that the tables use for this part. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
