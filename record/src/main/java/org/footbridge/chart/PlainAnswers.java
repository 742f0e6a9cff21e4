package org.footbridge.chart;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The few English words that answer a question by themselves, or turn it round. Anything longer is not understood. */
final class PlainAnswers {

    private static final Set<String> YES = Set.of("yes", "present", "positive");
    private static final Set<String> NO =
            Set.of("no", "not at all", "none", "never", "absent", "negative", "denies", "denied");

    /** A question with one of these asks for what is not so, or for what others have. */
    private static final Pattern NEGATING = Pattern.compile(
            "\\b(no|not|never|without|absen[ct]e?|negative|den(y|ies|ied)|exclud\\w+|ruled out|refuted|family|relatives?"
                    + "|mother|father|parents?|siblings?)\\b");

    private static final int LONGEST_QUESTION = 400;

    private PlainAnswers() {}

    /** Whether a whole text says yes or no; empty where it says neither. */
    static Optional<Boolean> of(String text) {
        if (text.length() > 40) {
            return Optional.empty();
        }
        var word = text.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    static boolean negate(String question) {
        var start = question.substring(0, Math.min(question.length(), LONGEST_QUESTION));
        return NEGATING.matcher(start.toLowerCase(Locale.ROOT)).find();
    }
}
