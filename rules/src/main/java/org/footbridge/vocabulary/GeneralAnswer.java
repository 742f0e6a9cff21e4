package org.footbridge.vocabulary;

import java.util.Locale;

/** What a coded answer means to any question. */
public enum GeneralAnswer {
    YES,
    NO,
    /** The person was asked and did not answer, which is as if nobody had asked. */
    NO_ANSWER;

    /** The words that tables use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
