package org.footbridge.governance.use;

import java.util.List;
import java.util.stream.Collectors;

/** Tables as CSV for spreadsheets. */
public final class SpreadsheetText {

    private SpreadsheetText() {}

    /** A line for each list of cells. */
    public static String of(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(SpreadsheetText::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    /** A spreadsheet must not calculate what a table of an earlier version may have begun with a sign. */
    private static String cell(String text) {
        var plain = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return plain.matches("[^\",\r\n]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
    }
}
