package org.footbridge.table;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at sentences that people read as they are written: they hold no mark-up, no link and no control character. */
public final class PlainCell {

    private static final Pattern UNSAFE = Pattern.compile("[<>`\\[\\]*_#|\\\\{}]|https?:|www\\.|\\p{Cntrl}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private PlainCell() {}

    /**
     * Reports a cell that is too long or not plain.
     *
     * @param longest how many characters it may have
     * @return whether it is plain
     */
    public static boolean check(TableRow row, String column, int longest, FileProblems problems) {
        return check(row, column, longest, List.of(), problems);
    }

    /**
     * As above, where something else will stand in the place of {@code {word}}.
     *
     * @param placeholders the words that may stand in braces
     */
    public static boolean check(
            TableRow row, String column, int longest, Collection<String> placeholders, FileProblems problems) {
        var text = row.cell(column);
        if (text.length() > longest) {
            problems.in(row, column, "this is " + text.length() + " characters long", "shorten it to " + longest);
            return false;
        }
        var unknown = placeholders.isEmpty()
                ? Stream.<String>empty()
                : PLACEHOLDER
                        .matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .filter(word -> !placeholders.contains(word));
        var first = unknown.findFirst();
        if (first.isPresent()) {
            problems.in(
                    row,
                    column,
                    "unknown placeholder {" + first.get() + "}",
                    NearestWord.suggestion(first.get(), placeholders));
            return false;
        }
        if (!isPlain(text, placeholders)) {
            problems.in(row, column, "this holds mark-up, a link or a control character", "write plain words");
            return false;
        }
        return true;
    }

    /** Whether a text is plain, but for placeholders that it may have. */
    public static boolean isPlain(String text, Collection<String> placeholders) {
        return !UNSAFE.matcher(
                        PLACEHOLDER.matcher(text).replaceAll(found -> placeholders.contains(found.group(1)) ? "" : "{"))
                .find();
    }
}
