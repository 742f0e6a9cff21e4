package org.footbridge.condition;

import java.util.Locale;
import java.util.regex.Pattern;

/** Spells a cell as the grammar does where only spaces, capitals, signs or dashes differ, to be offered as a remedy. */
final class NearestSpelling {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SIGN = Pattern.compile("^(>=|<=|=) ?(?=[\\d-])");
    private static final Pattern COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
    private static final Pattern RANGE = Pattern.compile(
            "^(-?\\d+(?:\\.\\d+)?) ?(?:[-\\u2010-\\u2014]|\\.{1,3}|\\u2026|to) ?(\\d+(?:\\.\\d+)?)(?= |$)");
    private static final Pattern IN_LAST = Pattern.compile("\\b(?:in|within|for) (?:the )?(?:last|past) (\\d+) days?$");

    private NearestSpelling() {}

    /** What the cell most likely was meant to be; it need not be a test either. */
    static String to(String cell) {
        var text = SPACES.matcher(cell.toLowerCase(Locale.UK)).replaceAll(" ").strip();
        text = text.replace('\u2264', '<').replace('\u2265', '>');
        text = text.replaceFirst("^=?([<>])=?(?= ?[\\d-])", isOrEqual(cell) ? "$1=" : "$1");
        text = COMMA.matcher(text).replaceAll(".");
        text = SIGN.matcher(text).replaceAll("$1 ");
        text = RANGE.matcher(text).replaceAll("$1..$2");
        return IN_LAST.matcher(text).replaceAll("in last $1 days");
    }

    /** Less or more alone is another test than less or equal, and is never turned into it. */
    private static boolean isOrEqual(String cell) {
        return cell.indexOf('=') >= 0 || cell.indexOf('\u2264') >= 0 || cell.indexOf('\u2265') >= 0;
    }
}
