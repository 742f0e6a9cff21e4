package org.footbridge.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines of a table before they are cells: what a program did to the whole text, and quotation marks that do not match. */
final class TableLines {

    static final String SAVE_AS =
            "save the table as comma separated UTF-8, in a spreadsheet" + " \"CSV UTF-8 (comma delimited)\"";

    private static final List<String> MERGE_MARKS = List.of("<<<<<<<", "=======", ">>>>>>>", "|||||||");
    private static final int FEW = 40;

    private final String file;
    private final FileProblems problems;
    private final List<String> lost = new ArrayList<>();
    private final List<Integer> otherEncoding = new ArrayList<>();
    private String[] lines = {};

    TableLines(String file, FileProblems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The first cell of each line that cannot be read, since it most likely is the row's name. */
    List<String> lost() {
        return lost;
    }

    /** The text with every line that can be read in its place; empty where no heading can be. */
    Optional<String> read(String text) {
        var begin = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (isNoTable(begin)) {
            return Optional.empty();
        }
        // Without a regular expression, which would take a fifth of the time of a long table.
        lines = begin.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        if (hasOtherSeparators(lines[0])) {
            return Optional.empty();
        }
        for (int i = 0; i < lines.length; i++) {
            if (!isReadable(i + 1, lines[i])) {
                lost.add(firstCell(lines[i]));
                lines[i] = "";
            }
        }
        reportOtherEncoding();
        return problems.has(file, 1) ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    private static String firstCell(String line) {
        int comma = line.indexOf(',');
        return comma < 0 ? line : line.substring(0, comma);
    }

    private boolean isNoTable(String text) {
        var begin = text.substring(0, Math.min(FEW, text.length()));
        if (begin.startsWith("PK\u0003\u0004")) {
            problems.inLine(
                    file,
                    1,
                    "",
                    "this is a whole spreadsheet under the name of a table",
                    "open it in a spreadsheet under its old name, and " + SAVE_AS);
        } else if (begin.chars().filter(sign -> sign == 0).count() > begin.length() / 4) {
            problems.inLine(file, 1, "", "this file is UTF-16 text", SAVE_AS);
        }
        return problems.has(file, 1);
    }

    private boolean hasOtherSeparators(String heading) {
        if (heading.startsWith("sep=")) {
            problems.inLine(
                    file,
                    1,
                    "",
                    "\"" + heading + "\" is no heading, and only one spreadsheet program understands it",
                    "remove this line, and write commas between the cells");
        } else if (heading.indexOf(',') < 0) {
            separator(heading)
                    .ifPresent(separator ->
                            problems.inLine(file, 1, "", "between the columns stand " + separator, SAVE_AS));
        }
        return problems.has(file, 1);
    }

    /** What stands between the cells of a line without a comma, in words. */
    static Optional<String> separator(String line) {
        return Stream.of(";semicolons", "\ttabs", "|vertical bars")
                .filter(separator -> line.indexOf(separator.charAt(0)) >= 0)
                .map(separator -> separator.substring(1))
                .findFirst();
    }

    private boolean isReadable(int number, String line) {
        if (line.indexOf('\uFFFD') >= 0 || line.indexOf('\0') >= 0) {
            otherEncoding.add(number);
            return false;
        }
        if (isMergeMark(line)) {
            report(
                    number,
                    "this line was left where two versions of the table were merged",
                    "keep the rows that are right, and remove the lines with <<<<<<<, ======= and >>>>>>>");
            return false;
        }
        if (line.indexOf('"') < 0) {
            return true;
        }
        if (line.chars().filter(character -> character == '"').count() % 2 != 0) {
            report(
                    number,
                    "a quotation mark is not closed",
                    "close it, keep each row on one line, and write a quotation mark inside a text twice");
            return false;
        }
        if (!endsEachTextAtItsMark(line)) {
            report(
                    number,
                    "a text goes on behind its quotation mark",
                    "put the whole text in quotation marks, and write a quotation mark inside it twice");
            return false;
        }
        return true;
    }

    private static boolean isMergeMark(String line) {
        return !line.isEmpty()
                && "<=>|".indexOf(line.charAt(0)) >= 0
                && MERGE_MARKS.stream().anyMatch(line::startsWith);
    }

    /** In one line a file, since most often the whole file was saved so. */
    private void reportOtherEncoding() {
        if (otherEncoding.isEmpty()) {
            return;
        }
        int others = otherEncoding.size() - 1;
        report(
                otherEncoding.getFirst(),
                "this line is not UTF-8 text" + (others == 0 ? "" : ", nor are " + others + " more"),
                SAVE_AS);
    }

    /** Whether behind a closing quotation mark, of which two in a row stand for one in the text, the cell ends. */
    private static boolean endsEachTextAtItsMark(String line) {
        int at = 0;
        while (at < line.length()) {
            if (line.charAt(at) != '"') {
                int comma = line.indexOf(',', at);
                at = comma < 0 ? line.length() : comma + 1;
                continue;
            }
            at = line.indexOf('"', at + 1);
            while (at >= 0 && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                at = line.indexOf('"', at + 2);
            }
            if (at < 0 || (at + 1 < line.length() && line.charAt(at + 1) != ',')) {
                return false;
            }
            at += 2;
        }
        return true;
    }

    private void report(int line, String wrong, String instead) {
        problems.inLine(file, line, "", wrong, instead);
    }
}
