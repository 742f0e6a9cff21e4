package org.footbridge.launch.failure;

import java.util.Locale;

/** The steps of a launch, in their order, as a page names them. */
public enum LaunchStep {
    LAUNCH,
    DISCOVERY,
    AUTHORIZE,
    TOKEN,
    ID_TOKEN,
    READ,
    /** A button of the page. */
    FORM;

    /** As pages and docs/errors.md write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
