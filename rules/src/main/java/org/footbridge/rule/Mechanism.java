package org.footbridge.rule;

import java.util.Locale;

/** By what a route may help, as realist reviews of social prescribing name it. */
public enum Mechanism {
    BEING_WITH_PEOPLE,
    COGNITIVE_STIMULATION,
    IDENTITY_GENERATION,
    PRACTICAL_HELP;

    /** The words that tables use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
