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
    CONSENTS;

    /** The word that the tables use for this part. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
