package org.footbridge.codes;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.footbridge.codes.TurningWords.Turn;

/**
 * Words that turn the meaning of a display where they stand in a certain place of it.
 *
 * @param words the words
 * @param turn what they do to the meaning
 * @param where in which place
 */
record TurningPhrase(List<String> words, Turn turn, Where where) {

    /** Where in a display the words have to stand. */
    enum Where {
        /** At its very beginning: {@code COPD without exacerbation} denies another thing. */
        BEGINNING,
        /** Among the first words, since a negation further on denies another thing. */
        FIRST,
        ANYWHERE,
        LAST,
        /** Anywhere, unless as the occasion: {@code raised blood pressure in clinic}. */
        NO_OCCASION
    }

    private static final int FIRST_WORDS = 3;
    private static final Set<String> OCCASION = Set.of("in", "at", "by", "during", "on", "from", "after");
    private static final Set<String> PLAIN_NO = Set.of("no", "not", "nil");
    private static final Set<String> JOIN = Set.of("with", "and", "plus");

    /** Where the words stand as they must, -1 where they do not. */
    int in(DisplayWords display) {
        var all = display.words();
        int first = Collections.indexOfSubList(all, words);
        int last = Collections.lastIndexOfSubList(all, words);
        boolean stands = first >= 0
                && switch (where) {
                    case BEGINNING -> first == 0;
                    case FIRST -> first < FIRST_WORDS;
                    case ANYWHERE -> true;
                    case LAST -> display.isLast(last, words.size());
                    case NO_OCCASION -> !display.isBehind(first, OCCASION);
                };
        if (turn == Turn.HISTORY && display.isBeforePeriod(first + words.size())) {
            return -1;
        }
        return !stands ? -1 : where == Where.LAST ? last : first;
    }

    /**
     * Whether the display has named something before that still is so: {@code COPD with history of exacerbations}.
     *
     * @param at where these words stand in it
     * @param own the names of what it may have named
     */
    boolean leavesDoubt(DisplayWords display, int at, List<List<String>> own) {
        return switch (turn) {
            case HISTORY -> display.saysNow() || display.isJoined(at, 2);
            case FAMILY -> display.isJoined(at, 2);
            case OVER -> at > 1 && display.isBehind(at, JOIN);
            case NEGATED ->
                isOfAnother(display, at)
                        || display.saysOtherwiseBehind(at)
                        || (PLAIN_NO.containsAll(words) && display.deniesAnotherThing(at, words.size(), own));
            case UNSURE, OTHER -> isOfAnother(display, at);
        };
    }

    private boolean isOfAnother(DisplayWords display, int at) {
        return display.isJoined(at, 1) && (!display.isLast(at, words.size()) || display.isBehind(at, JOIN));
    }
}
