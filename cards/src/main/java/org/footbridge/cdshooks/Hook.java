package org.footbridge.cdshooks;

/** The hooks of HL7's CDS Hooks library that Footbridge answers, each with the version of its definition. */
public enum Hook {
    PATIENT_VIEW("patient-view", "1.0"),
    ENCOUNTER_START("encounter-start", "1.0"),
    ENCOUNTER_DISCHARGE("encounter-discharge", "1.0"),
    PROBLEM_LIST_ITEM_CREATE("problem-list-item-create", "0.1.0"),
    APPOINTMENT_BOOK("appointment-book", "1.0"),
    ORDER_SELECT("order-select", "1.0"),
    ORDER_SIGN("order-sign", "1.0"),
    ORDER_DISPATCH("order-dispatch", "1.1");

    private final String word;
    private final String version;

    Hook(String word, String version) {
        this.word = word;
        this.version = version;
    }

    /** As messages name it. */
    public String word() {
        return word;
    }

    /** The version of its definition. */
    public String version() {
        return version;
    }
}
