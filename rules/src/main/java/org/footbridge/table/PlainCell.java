package org.footbridge.table;

import java.util.regex.Pattern;

/** Looks at sentences that people read as they are written: they hold no mark-up, no link and no control character. */
public final class PlainCell {

    private static final Pattern UNSAFE = Pattern.compile("[<>`\\[\\]*_#|\\\\{}]|https?:|www\\.|\\p{Cntrl}");

    private PlainCell() {}

    /**
     * Reports a cell that is too long or not plain.
     *
     * @param longest how many characters it may have
     * @return whether it is plain
     */
    public static boolean check(TableRow row, String column, int longest, FileProblems problems) {
        var text = row.cell(column);
        if (text.length() > longest) {
            problems.in(row, column, "this is " + text.length() + " characters long", "shorten it to " + longest);
            return false;
        }
        if (UNSAFE.matcher(text).find()) {
            problems.in(row, column, "this holds mark-up, a link or a control character", "write plain words");
            return false;
        }
        return true;
    }
}
