package org.footbridge.facts;

import java.util.Locale;
import java.util.Set;

/**
 * Something that could not be read, which is not the same as not recorded.
 *
 * @param part the part of the record
 * @param cause why
 * @param terms the vocabulary terms that are unknown because of it
 */
public record Unread(RecordPart part, Cause cause, Set<String> terms) {

    /** Why a part could not be read. */
    public enum Cause {
        REFUSED,
        TOO_SLOW,
        BUSY,
        UNREADABLE,
        NOT_GIVEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public Unread {
        terms = Set.copyOf(terms);
    }
}
