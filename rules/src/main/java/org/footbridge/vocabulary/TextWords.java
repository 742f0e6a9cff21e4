package org.footbridge.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes a text apart into words. */
final class TextWords {

    private static final int LONGEST_TEXT = 4_000;
    private static final String BETWEEN_CLAUSES = ".;,:!?\n";

    private TextWords() {}

    /** The words of a text in lower case, and what stands between clauses; the end of a long text is left out. */
    static List<String> of(String text) {
        var start = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        var lower = start.toLowerCase(Locale.UK);
        var words = new ArrayList<String>();
        int at = 0;
        while (at < lower.length()) {
            int end = at;
            while (end < lower.length() && isOfAWord(lower.codePointAt(end))) {
                end += Character.charCount(lower.codePointAt(end));
            }
            if (end > at) {
                words.add(lower.substring(at, end));
                at = end;
            } else {
                if (BETWEEN_CLAUSES.indexOf(lower.charAt(at)) >= 0) {
                    words.add(String.valueOf(lower.charAt(at)));
                }
                at += Character.charCount(lower.codePointAt(at));
            }
        }
        return words;
    }

    private static boolean isOfAWord(int codePoint) {
        return Character.isLetter(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }
}
