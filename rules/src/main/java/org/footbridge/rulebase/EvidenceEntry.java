package org.footbridge.rulebase;

import java.util.Locale;

/**
 * What is known about a route, or the basis of a need or safety row.
 *
 * @param key name that rows cite
 * @param strength A to D as {@code wording.csv} explains them, none where no study was found, or basis
 * @param limitation its one limitation, a whole sentence
 * @param source where it comes from
 */
public record EvidenceEntry(String key, Strength strength, String limitation, String source) {

    /** How strong it is. */
    public enum Strength {
        A,
        B,
        C,
        D,
        NONE,
        BASIS;

        /** The word that tables use: the letter, none, or basis. */
        public String word() {
            return this == BASIS || this == NONE ? name().toLowerCase(Locale.ROOT) : name();
        }
    }
}
