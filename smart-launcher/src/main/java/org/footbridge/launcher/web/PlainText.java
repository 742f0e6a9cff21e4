package org.footbridge.launcher.web;

import java.util.regex.Pattern;

/**
 * Text that others wrote, made fit for a screen: bounded, and without the characters that nobody sees but that turn text
 * round, hide in it, break its line, or pile marks over its neighbours. Whoever shows it still escapes it.
 */
public final class PlainText {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_MARKDOWN = 8000;
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cf}\\p{Cs}\\u034f\\u115f\\u1160\\u2800\\u3164\\uffa0]|(?![\\t\\n\\r\\f\\u0085])\\p{Cc}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u0085\\p{Z}&&[^\\u00a0]]+");

    /** No script writes more on one letter. */
    private static final Pattern PILED = Pattern.compile("(\\p{M}{4})\\p{M}+");

    private PlainText() {}

    /** One line, with a mark where it was cut off. */
    public static String line(String text) {
        return cut(SPACES.matcher(seen(text, LONGEST_LINE * 10)).replaceAll(" ").strip(), LONGEST_LINE);
    }

    /** Markdown, whose spaces and lines mean something. */
    public static String markdown(String text) {
        return cut(seen(text, LONGEST_MARKDOWN * 2).replaceAll("\\R", "\n"), LONGEST_MARKDOWN);
    }

    /** What is far too long is not even looked at. */
    private static String seen(String text, int most) {
        var read = text.substring(0, Math.min(text.length(), most));
        return PILED.matcher(UNSEEN.matcher(read).replaceAll("")).replaceAll("$1");
    }

    private static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}
