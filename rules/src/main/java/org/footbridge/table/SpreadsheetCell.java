package org.footbridge.table;

import java.util.regex.Pattern;

/** What a spreadsheet did to the text of a cell, or would do when it opens the table. */
record SpreadsheetCell(String file, int line, String column, FileProblems problems) {

    /** Numbers, ranges and tests of the cell grammar may begin with a sign; nothing in them can be calculated. */
    private static final Pattern NUMBERS =
            Pattern.compile("(?:= )?[+-]?\\d[^=|!+*/()@-]*(?:\\.\\.-?\\d[^=|!+*/()@-]*)?");

    private static final Pattern ROUNDED = Pattern.compile("-?\\d(?:[.,]\\d+)?[eE]\\+\\d+");
    private static final Pattern ERROR =
            Pattern.compile("#(?:REF|NAME\\?|VALUE|N/A|DIV/0|NUM|NULL|SPILL|CALC)!?|#{3,}|Err:\\d{3}");

    /** Whether a look at it is worth while: nearly every cell is plain, and tables have many thousand cells. */
    static boolean isDoubtful(String text) {
        return "=@+-#E".indexOf(text.charAt(0)) >= 0
                || text.indexOf('+') > 0
                || UnusualCharacter.invisibleIn(text).isPresent();
    }

    /** Reports the first thing that is wrong with a cell that is not empty. */
    void check(String text) {
        if (UnusualCharacter.invisibleIn(text).isPresent()) {
            invisible(text);
            return;
        }
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if (isFormula(first, text)) {
            report(
                    "a spreadsheet would run this cell as a formula, since it begins with " + first,
                    "begin with another character, or write - where nothing is meant");
        } else if ((first == '#' || first == 'E') && ERROR.matcher(text).matches()) {
            report(
                    "\"" + text + "\" is an error that a spreadsheet wrote in place of the text",
                    "write what stood here before");
        } else if (text.length() > 3
                && text.indexOf('+') > 0
                && ROUNDED.matcher(text).matches()) {
            report(
                    "a spreadsheet has rounded this number to \"" + text + "\"",
                    "look the number up again, and let the spreadsheet treat the column as text");
        }
    }

    /** The same for a heading. */
    void checkHeading() {
        if (UnusualCharacter.invisibleIn(column).isPresent()) {
            invisible(column);
        }
    }

    private static boolean isFormula(char first, String text) {
        return switch (first) {
            case '=', '@' -> !NUMBERS.matcher(text).matches();
            case '+', '-' -> text.length() > 1 && !NUMBERS.matcher(text).matches();
            default -> false;
        };
    }

    private void invisible(String text) {
        UnusualCharacter.invisibleIn(text)
                .ifPresent(found -> report(
                        "\"" + found.shownIn(text) + "\" holds a character that nobody can see: " + found.named(),
                        found.remedy()));
    }

    private void report(String wrong, String instead) {
        problems.inLine(file, line, column, wrong, instead);
    }
}
