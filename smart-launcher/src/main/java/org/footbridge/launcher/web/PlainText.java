package org.footbridge.launcher.web;

import java.util.regex.Pattern;

/**
 * Text that others wrote, made fit for a screen: bounded, control characters and every kind of space as plain spaces,
 * and without the characters that nobody sees but that turn text round, hide in it or pile marks over its neighbours.
 * The page that shows it still escapes it. {@code test-scenarios/hostile-text} keeps it equal to the service's.
 */
public final class PlainText {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_MARKDOWN = 8000;
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\p{Cs}\\u034f\\u115f\\u1160\\u2800\\u3164\\uffa0]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Cc}\\p{Z}]+");

    /** Markdown's own spaces stay as many as they are: four of them begin a line of code. */
    private static final Pattern SPACE_IN_MARKDOWN = Pattern.compile("[[\\p{Cc}\\p{Z}]&&[^\\n\\t]]");

    /** No script writes more on one letter. */
    private static final Pattern PILED = Pattern.compile("(\\p{M}{4})\\p{M}+");

    private PlainText() {}

    /** One line, with a mark where it was cut off. */
    public static String line(String text) {
        return cut(
                SPACES.matcher(visible(text, LONGEST_LINE * 10)).replaceAll(" ").strip(), LONGEST_LINE);
    }

    /** Markdown, whose spaces and lines mean something. */
    public static String markdown(String text) {
        var lines = visible(text, LONGEST_MARKDOWN * 2).replaceAll("\\R", "\n");
        return cut(SPACE_IN_MARKDOWN.matcher(lines).replaceAll(" "), LONGEST_MARKDOWN);
    }

    /** What is far too long is not even looked at. */
    private static String visible(String text, int most) {
        var read = text.substring(0, Math.min(text.length(), most));
        return PILED.matcher(INVISIBLE.matcher(read).replaceAll("")).replaceAll("$1");
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}
