package org.footbridge.facts;

/** A part of the record that is read, or fails to be read, as one. */
public enum RecordPart {
    PATIENT("patient"),
    PROBLEMS("problems"),
    MEASUREMENTS("measurements"),
    REFERRALS("referrals"),
    CARE_TEAMS("care teams"),
    LINK_WORKERS("link workers");

    private final String word;

    RecordPart(String word) {
        this.word = word;
    }

    /** The word that the tables use for this part. */
    public String word() {
        return word;
    }
}
