package org.footbridge.chart;

import java.util.regex.Pattern;

/**
 * Text that others wrote, as one line that a screen can show: bounded, and without the characters that nobody sees but
 * that turn text round, hide in it, break its line, or pile marks over its neighbours. Whoever shows it still escapes it.
 */
final class OneLine {

    /** Also joiners, which some scripts write: without them a name is less well set, with them two names look alike. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\u034f\\u115f\\u1160\\u2800\\u3164\\uffa0]");

    private static final Pattern SPACES = Pattern.compile("[\\p{Cc}\\p{Z}]+");

    /** No script writes more on one letter. */
    private static final Pattern PILED = Pattern.compile("(\\p{M}{4})\\p{M}+");

    private OneLine() {}

    /** At most so many characters; what was cut off leaves a mark. */
    static String of(String text, int longest) {
        // First of all, so that a text of megabytes costs no more than a name.
        var read = text.substring(0, Math.min(text.length(), longest * 10));
        var seen = SPACES.matcher(UNSEEN.matcher(read).replaceAll("")).replaceAll(" ");
        var line = PILED.matcher(seen).replaceAll("$1").strip();
        if (line.codePointCount(0, line.length()) <= longest && read.length() == text.length()) {
            return line;
        }
        int most = Math.min(longest - 1, line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, most)).strip() + "…";
    }
}
