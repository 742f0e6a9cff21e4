package org.footbridge.launcher.faultlab;

/** Where in an exchange a fault strikes. */
public enum FaultStep {
    HOOK("The hook"),
    LAUNCH("The launch"),
    DISCOVERY("Discovery"),
    AUTHORIZE("Authorization"),
    TOKEN("Tokens"),
    READ("Reading the record");

    private final String words;

    FaultStep(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
