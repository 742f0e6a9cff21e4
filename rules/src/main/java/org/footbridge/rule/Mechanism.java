package org.footbridge.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** By what a route may help, as realist reviews of social prescribing name it. */
public enum Mechanism {
    BEING_WITH_PEOPLE,
    COGNITIVE_STIMULATION,
    IDENTITY_GENERATION,
    PRACTICAL_HELP;

    /** Several of them, for the middle of a sentence. */
    public static String inWords(List<Mechanism> mechanisms) {
        return mechanisms.stream().map(Mechanism::word).collect(Collectors.joining(" and "));
    }

    /** The words that tables use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
