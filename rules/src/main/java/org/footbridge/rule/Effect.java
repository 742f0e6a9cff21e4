package org.footbridge.rule;

import java.util.Locale;

/** What a row of {@code 2-withholding} does to the routes that it names. */
public enum Effect {
    /** They are not suggested. */
    WITHHOLD,
    /** They are suggested, with what to see to first and by the way that suits. */
    ADAPT,
    /** They are not suggested, and no card is shown only to say so. */
    QUIET;

    /** The word that tables use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
