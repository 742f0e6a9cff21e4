package org.footbridge.facts;

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
        REFUSED("refused"),
        TOO_SLOW("too slow"),
        BUSY("busy"),
        UNREADABLE("unreadable"),
        NOT_GIVEN("not given");

        private final String word;

        Cause(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Unread {
        terms = Set.copyOf(terms);
    }
}
