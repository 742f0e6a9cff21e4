package org.footbridge.codes;

import java.util.Optional;
import org.footbridge.vocabulary.Code;

/**
 * One code as a list names it.
 *
 * @param code the code under the usual URI of its system
 * @param display its words in the list, on one line; empty where the list has none
 * @param inactive whether the list says that the code is not in use any more
 * @param stated what the list itself says that the code means; empty in a list that only names codes
 * @param place where it stands in the list, such as {@code line 12}
 */
public record ListedCode(Code code, String display, boolean inactive, Optional<Stated> stated, String place) {

    /** More than any name of a concept has, and less than a cell of a table may hold. */
    private static final int LONGEST_DISPLAY = 255;

    public ListedCode {
        // Published lists hold no-break spaces and the like, which no table may.
        var line = display.replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .strip();
        display = line.length() > LONGEST_DISPLAY ? line.substring(0, LONGEST_DISPLAY) : line;
    }

    /**
     * A meaning that somebody has written down for a code.
     *
     * @param meaning what the code does
     * @param detail what it ends, or why it is excluded; empty for the other meanings
     */
    public record Stated(Meaning meaning, String detail) {}

    /** What a list may say of a code. */
    public enum Meaning {
        YES,
        NO,
        HISTORY,
        ENDS,
        EXCLUDE
    }
}
