package org.footbridge.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file with a heading: every cell filled, every row as long as the heading.
 *
 * @param file path inside the rule base folder
 * @param columns the headings in their order
 * @param rows the rows that could be read
 */
public record Table(String file, List<String> columns, List<TableRow> rows) {

    private static final int LONGEST_CELL = 400;

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table and reports whatever makes it unreadable: no heading, a repeated column, an empty cell, a row of the
     * wrong length, an open quotation mark, a cell too long for any screen.
     */
    public static Table read(String file, String text, Problems problems) {
        List<CsvRecord> records = records(file, text, problems);
        if (records.isEmpty()) {
            problems.in(file, "the file is empty", "write the heading and at least one row");
            return new Table(file, List.of(), List.of());
        }
        var columns = records.getFirst().getFields();
        reportHeading(file, columns, problems);
        var rows = new ArrayList<TableRow>();
        for (var line : records.subList(1, records.size())) {
            var row = row(file, columns, line, problems);
            if (row != null) {
                rows.add(row);
            }
        }
        return new Table(file, columns, rows);
    }

    private static List<CsvRecord> records(String file, String text, Problems problems) {
        try (var reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(withoutByteOrderMark(text))) {
            return reader.stream().toList();
        } catch (CsvParseException | IOException e) {
            problems.in(
                    file, "this is not a CSV table", "close every quotation mark and save as comma separated UTF-8");
            return List.of();
        }
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void reportHeading(String file, List<String> columns, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (var column : columns) {
            if (column.isBlank()) {
                problems.inLine(file, 1, "", "a column has no heading", "name it or remove it");
            } else if (!seen.add(column)) {
                problems.inLine(file, 1, column, "this heading stands twice", "keep one column of that name");
            }
        }
    }

    private static @Nullable TableRow row(String file, List<String> columns, CsvRecord line, Problems problems) {
        int number = (int) line.getStartingLineNumber();
        if (line.getFieldCount() != columns.size()) {
            problems.inLine(
                    file,
                    number,
                    "",
                    "this row has " + line.getFieldCount() + " cells and the heading has " + columns.size(),
                    "give each column one cell and put text that holds a comma in quotation marks");
            return null;
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), cell(file, number, columns.get(i), line.getField(i), problems));
        }
        return new TableRow(file, number, cells);
    }

    private static String cell(String file, int line, String column, String text, Problems problems) {
        if (text.isBlank()) {
            problems.inLine(file, line, column, "this cell is empty", "write - where nothing is meant");
        } else if (text.length() > LONGEST_CELL) {
            problems.inLine(
                    file, line, column, "this cell is longer than " + LONGEST_CELL + " characters", "shorten it");
        }
        return text.strip();
    }

    /** Reports columns that must be there and are not, and columns that are there and mean nothing. */
    public void expect(List<String> wanted, Problems problems) {
        expect(wanted, Set.of(), problems);
    }

    /** As above, where further columns may come from a list of known words. */
    public void expect(List<String> wanted, Set<String> allowed, Problems problems) {
        for (var column : wanted) {
            if (!columns.contains(column)) {
                problems.inLine(file, 1, column, "this column is missing", "add it to the heading");
            }
        }
        var known = new ArrayList<>(wanted);
        known.addAll(allowed);
        for (var column : columns) {
            if (!column.isBlank() && !known.contains(column)) {
                problems.inLine(file, 1, column, "unknown word", NearestWord.suggestion(column, known));
            }
        }
    }
}
