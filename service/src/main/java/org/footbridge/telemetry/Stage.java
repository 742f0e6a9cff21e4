package org.footbridge.telemetry;

import java.util.Locale;

/** The stages of an answer whose time is measured. */
public enum Stage {
    /** The body of the call comes, and is read as JSON. */
    BODY,
    /** What was not prefetched is read from the FHIR server. */
    READ,
    /** FHIR becomes facts. */
    FACTS,
    /** The database is asked whether a clinician said to have read the discreet entries. */
    ACKNOWLEDGED,
    /** The rules are run. */
    ADVISE,
    /** The advice becomes cards. */
    CARDS;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
