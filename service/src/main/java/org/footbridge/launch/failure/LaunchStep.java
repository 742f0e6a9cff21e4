package org.footbridge.launch.failure;

/** The steps of a launch, in their order, as a page names them. */
public enum LaunchStep {
    LAUNCH("launch"),
    DISCOVERY("discovery"),
    AUTHORIZE("authorize"),
    TOKEN("token"),
    ID_TOKEN("id token"),
    READ("read"),
    /** A button of the page. */
    FORM("form");

    private final String word;

    LaunchStep(String word) {
        this.word = word;
    }

    /** As pages and docs/errors.md write it. */
    public String word() {
        return word;
    }
}
