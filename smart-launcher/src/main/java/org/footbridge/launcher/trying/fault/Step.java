package org.footbridge.launcher.trying.fault;

/** Where in an exchange a fault strikes. */
public enum Step {
    HOOK("The hook"),
    LAUNCH("The launch"),
    DISCOVERY("Discovery"),
    AUTHORIZE("Authorization"),
    TOKEN("Tokens"),
    READ("Reading the record");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
