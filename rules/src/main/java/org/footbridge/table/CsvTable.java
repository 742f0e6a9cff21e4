package org.footbridge.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A CSV file with a heading: every cell filled, every row as long as the heading and on a line of its own.
 *
 * @param file path inside the rule base folder
 * @param columns the headings in their order, none where the file cannot be read at all
 * @param rows the rows that could be read
 * @param lost the first cell of each row that could not, since it most likely is the row's name
 */
public record CsvTable(String file, List<String> columns, List<TableRow> rows, List<String> lost) {

    private static final int LONGEST_CELL = 400;

    public CsvTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        lost = List.copyOf(lost);
    }

    /** Reads a table of a rule base as {@link #read(String, String, FileProblems)} does; one that is missing is a problem. */
    public static CsvTable read(String file, TableFiles files, FileProblems problems) {
        var text = files.text(file);
        if (text.isEmpty()) {
            problems.in(file, "the file is missing", "put it into the rule base folder");
            return new CsvTable(file, List.of(), List.of(), List.of());
        }
        return read(file, text.get(), problems);
    }

    /**
     * Reads a table and reports what makes it unreadable: no heading, a repeated column, an empty cell, a row of the
     * wrong length, a quotation mark left open or in the wrong place, a cell too long for any screen, text in another encoding than UTF-8.
     */
    public static CsvTable read(String file, String text, FileProblems problems) {
        var lost = new ArrayList<String>();
        // Both are done without a regular expression, which would take a fifth of the time of a long table.
        var lines = withoutByteOrderMark(text).replace("\r\n", "\n").split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!isReadable(file, i + 1, lines[i], problems)) {
                lost.add(lines[i].replaceFirst(",.*", ""));
                lines[i] = "";
            }
            if (i == 0 && problems.has(file, 1)) {
                return new CsvTable(file, List.of(), List.of(), lost);
            }
        }
        var records = records(String.join("\n", lines));
        if (records.isEmpty()) {
            problems.in(file, "the file is empty", "write the heading and at least one row");
            return new CsvTable(file, List.of(), List.of(), lost);
        }
        var columns = List.copyOf(records.getFirst().getFields());
        reportHeading(file, columns, problems);
        var rows = new ArrayList<TableRow>();
        for (var line : records.subList(1, records.size())) {
            row(file, columns, line, problems).ifPresentOrElse(rows::add, () -> lost.add(line.getField(0)));
        }
        return new CsvTable(file, columns, rows, lost);
    }

    private static boolean isReadable(String file, int number, String line, FileProblems problems) {
        if (line.indexOf('\uFFFD') >= 0 || line.indexOf('\0') >= 0) {
            problems.inLine(file, number, "", "this line is not UTF-8 text", "save the table as comma separated UTF-8");
            return false;
        }
        if (line.indexOf('"') < 0) {
            return true;
        }
        if (line.chars().filter(character -> character == '"').count() % 2 != 0) {
            problems.inLine(
                    file,
                    number,
                    "",
                    "a quotation mark is not closed",
                    "close it, keep each row on one line, and write a quotation mark inside a text twice");
            return false;
        }
        if (!endsEachTextAtItsMark(line)) {
            problems.inLine(
                    file,
                    number,
                    "",
                    "a text goes on behind its quotation mark",
                    "put the whole text in quotation marks, and write a quotation mark inside it twice");
            return false;
        }
        return true;
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

    private static List<CsvRecord> records(String text) {
        try (var reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be read", e);
        }
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void reportHeading(String file, List<String> columns, FileProblems problems) {
        Set<String> seen = new HashSet<>();
        for (var column : columns) {
            if (column.isBlank()) {
                problems.inLine(file, 1, "", "a column has no heading", "name it or remove it");
            } else if (!seen.add(column)) {
                problems.inLine(file, 1, column, "this heading stands twice", "keep one column of that name");
            }
        }
    }

    private static Optional<TableRow> row(String file, List<String> columns, CsvRecord line, FileProblems problems) {
        int number = (int) line.getStartingLineNumber();
        if (line.getFieldCount() != columns.size()) {
            problems.inLine(
                    file,
                    number,
                    "",
                    "this row has " + line.getFieldCount() + " cells and the heading has " + columns.size(),
                    "give each column one cell and put text that holds a comma in quotation marks");
            return Optional.empty();
        }
        var cells = new ArrayList<String>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            cells.add(cell(file, number, columns.get(i), line.getField(i), problems));
        }
        return Optional.of(new TableRow(file, number, columns, cells));
    }

    private static String cell(String file, int line, String column, String text, FileProblems problems) {
        if (text.isBlank()) {
            problems.inLine(file, line, column, "this cell is empty", "write - where nothing is meant");
        } else if (text.length() > LONGEST_CELL) {
            problems.inLine(
                    file, line, column, "this cell is longer than " + LONGEST_CELL + " characters", "shorten it");
        }
        return text.strip();
    }

    /** Reports columns that must be there and are not, and columns that are there and mean nothing. */
    public void expect(List<String> wanted, FileProblems problems) {
        expect(wanted, Set.of(), problems);
    }

    /** As above, where further columns may come from a list of known words. */
    public void expect(List<String> wanted, Set<String> allowed, FileProblems problems) {
        var known = new ArrayList<>(wanted);
        known.addAll(allowed);
        var likely = new HashSet<String>();
        for (var column : columns) {
            if (!column.isBlank() && !known.contains(column)) {
                problems.inLine(file, 1, column, "unknown word", NearestWord.suggestion(column, known));
                NearestWord.nearest(column, known).ifPresent(likely::add);
            }
        }
        for (var column : wanted) {
            if (isReadable() && !columns.contains(column) && !likely.contains(column)) {
                problems.inLine(file, 1, column, "this column is missing", "add it to the heading");
            }
        }
        if (problems.has(file, 1)) {
            rows.forEach(problems::doubt);
        }
    }

    /** Whether there is a heading, without which nothing in the file means anything. */
    public boolean isReadable() {
        return !columns.isEmpty();
    }

    /** Whether all of its rows could be read under the right headings, so that what it lacks is known. */
    public boolean isWhole(FileProblems problems) {
        return isReadable() && lost.isEmpty() && !problems.has(file, 1);
    }

    /** Reports the words that must stand in a column of names and do not; one that is misspelt or lost is not missed. */
    public void expectNames(String column, List<String> wanted, FileProblems problems) {
        var present = new HashSet<>(lost);
        for (var row : rows) {
            var name = row.cell(column);
            present.add(name);
            if (!wanted.contains(name)) {
                problems.in(row, column, "unknown word \"" + name + "\"", NearestWord.suggestion(name, wanted));
                NearestWord.nearest(name, wanted).ifPresent(present::add);
            }
        }
        wanted.stream()
                .filter(name -> isReadable() && !problems.has(file, 1) && !present.contains(name))
                .forEach(name -> problems.in(file, "\"" + name + "\" is missing", "add a row for it"));
    }
}
