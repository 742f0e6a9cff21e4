package org.footbridge.hook;

import java.util.Arrays;

/** The version of CDS Hooks that the service keeps to: the values of {@code footbridge.cds-hooks-version}. */
enum CdsHooksVersion {
    PUBLISHED("2.0.1"),

    /** What only the ballot has may still change, and not every client passes over a field that it does not know. */
    BALLOT("3.0.0-ballot");

    private final String number;

    CdsHooksVersion(String number) {
        this.number = number;
    }

    /** As the standard numbers it. */
    String number() {
        return number;
    }

    /** The version of that number; another stops the start. */
    static CdsHooksVersion of(String number) {
        return Arrays.stream(values())
                .filter(version -> version.number.equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "footbridge.cds-hooks-version must be " + PUBLISHED.number + " or " + BALLOT.number));
    }
}
