package org.footbridge.chart;

import java.util.regex.Pattern;

/**
 * Text that others wrote, made fit for a screen: bounded, control characters and every kind of space as plain spaces,
 * and without the characters that nobody sees but that turn text round, hide in it or pile marks over its neighbours.
 * The page that shows it still escapes it. {@code test-scenarios/hostile-text} keeps it equal to the practice record's.
 */
public final class PlainText {

    /** Also joiners, which some scripts write: without them a name is less well set, with them two names look alike. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\u034f\\u115f\\u1160\\u2800\\u3164\\uffa0]");

    private static final Pattern SPACES = Pattern.compile("[\\p{Cc}\\p{Z}]+");
    private static final Pattern SPACES_IN_A_LINE = Pattern.compile("[[\\p{Cc}\\p{Z}]&&[^\\n]]+");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n( ?\\n)+");

    /** No script writes more on one letter. */
    private static final Pattern PILED = Pattern.compile("(\\p{M}{4})\\p{M}+");

    /** How much is looked at for each character that may be shown: a text of megabytes costs no more than a name. */
    private static final int LOOKED_AT = 10;

    private PlainText() {}

    /** One line of at most so many characters; what was cut off leaves a mark. */
    public static String line(String text, int longest) {
        return bounded(text, longest, SPACES.matcher(seen(text, longest)).replaceAll(" "));
    }

    /** The same, with its lines kept and at most one empty line between them. */
    public static String lines(String text, int longest) {
        var lines = SPACES_IN_A_LINE
                .matcher(seen(text, longest).replaceAll("\\R", "\n"))
                .replaceAll(" ");
        return bounded(text, longest, EMPTY_LINES.matcher(lines).replaceAll("\n\n"));
    }

    private static String seen(String text, int longest) {
        var read = text.substring(0, Math.min(text.length(), longest * LOOKED_AT));
        return PILED.matcher(UNSEEN.matcher(read).replaceAll("")).replaceAll("$1");
    }

    private static String bounded(String text, int longest, String seen) {
        var shown = seen.strip();
        int length = shown.codePointCount(0, shown.length());
        if (length <= longest && text.length() <= longest * LOOKED_AT) {
            return shown;
        }
        return shown.substring(0, shown.offsetByCodePoints(0, Math.min(length, longest - 1)))
                        .strip() + "…";
    }
}
