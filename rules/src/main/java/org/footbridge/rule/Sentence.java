package org.footbridge.rule;

import java.util.Locale;

/** Sentences made of parts. */
public final class Sentence {

    private Sentence() {}

    /** The same words with a capital letter at their beginning. */
    public static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
