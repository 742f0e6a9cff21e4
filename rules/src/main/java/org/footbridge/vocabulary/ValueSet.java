package org.footbridge.vocabulary;

import java.util.List;

/**
 * A set of codes that one file of the {@code codes} folder lists.
 *
 * @param name file name without ending
 * @param entries its rows, in the order of the file
 */
public record ValueSet(String name, List<Entry> entries) {

    /**
     * One code with where it comes from.
     *
     * @param code the code
     * @param display its term in the source
     * @param verified how far it has been verified
     * @param source where it was seen
     * @param line line in the file
     */
    public record Entry(Code code, String display, Verified verified, String source, int line) {}

    /** How far a code has been verified. */
    public enum Verified {
        /** Read in the cited source. */
        SEEN,
        /** Seen, but its meaning is in part inferred: withholding and alert rows only, and the card says so. */
        PARTIAL,
        /** Our own code, which a practice maps to its own question. */
        LOCAL
    }

    public ValueSet {
        entries = List.copyOf(entries);
    }

    public boolean contains(String system, String code) {
        var sought = Code.of(system, code);
        return entries.stream().anyMatch(entry -> entry.code().equals(sought));
    }
}
