package org.footbridge.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes rows of the records of one table, and leaves out what a spreadsheet adds without a meaning: blank rows and columns. */
final class TableReader {

    private static final int LONGEST_CELL = 400;

    /** Longer tables are lists of codes, where a code that stands twice is reported anyway; comparing rows would cost most. */
    private static final int MANY = 2_000;

    private final String file;
    private final List<CsvRecord> records;
    private final List<String> columns;
    private final List<String> lost;
    private final FileProblems problems;
    private final Map<List<String>, Integer> seen = new HashMap<>();

    TableReader(String file, List<CsvRecord> records, List<String> lost, FileProblems problems) {
        this.file = file;
        this.records = records;
        this.columns = columns(records);
        this.lost = new ArrayList<>(lost);
        this.problems = problems;
    }

    /** The headings without those that are blank at the end, where no row has anything under them. */
    private static List<String> columns(List<CsvRecord> records) {
        var headings =
                records.getFirst().getFields().stream().map(String::strip).toList();
        int named = headings.size();
        while (named > 1 && headings.get(named - 1).isEmpty()) {
            named--;
        }
        if (named < headings.size()) {
            for (var line : records.subList(1, records.size())) {
                named = Math.max(named, Math.min(filled(line), headings.size()));
            }
        }
        return headings.subList(0, named);
    }

    /** How many cells there are up to the last one that is not blank. */
    private static int filled(CsvRecord line) {
        int filled = line.getFieldCount();
        while (filled > 0 && line.getField(filled - 1).isBlank()) {
            filled--;
        }
        return filled;
    }

    CsvTable read() {
        reportHeading();
        var rows = new ArrayList<TableRow>();
        for (var line : records.subList(1, records.size())) {
            if (filled(line) > 0 && !isRepeated(line)) {
                row(line).ifPresentOrElse(rows::add, () -> lost.add(line.getField(0)));
            }
        }
        return new CsvTable(file, columns, rows, lost);
    }

    private void reportHeading() {
        var known = new HashSet<String>();
        for (var column : columns) {
            if (column.isBlank()) {
                report(1, "", "a column has no heading", "name it or remove it");
            } else if (!known.add(column)) {
                report(1, column, "this heading stands twice", "keep one column of that name");
            } else {
                new SpreadsheetCell(file, 1, column, problems).checkHeading();
            }
        }
    }

    /** Reports the heading among the rows, and a row that says nothing that an earlier one does not say. */
    private boolean isRepeated(CsvRecord line) {
        var cells = line.getFields();
        int number = number(line);
        if (isHeading(cells)) {
            report(number, "", "this row is the heading once more", "remove it");
            return true;
        }
        if (records.size() > MANY) {
            return false;
        }
        var earlier = seen.putIfAbsent(cells, number);
        if (earlier != null) {
            report(number, "", "this row is the same as the row in line " + earlier, "remove one of the two");
        }
        return earlier != null;
    }

    private boolean isHeading(List<String> cells) {
        return cells.getFirst().strip().equals(columns.getFirst())
                && cells.stream()
                        .map(String::strip)
                        .limit(columns.size())
                        .toList()
                        .equals(columns);
    }

    private Optional<TableRow> row(CsvRecord line) {
        int number = number(line);
        int count = line.getFieldCount();
        if (count < columns.size() || filled(line) > columns.size()) {
            reportLength(number, line);
            return Optional.empty();
        }
        var cells = new ArrayList<String>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            cells.add(cell(number, columns.get(i), line.getField(i)));
        }
        return Optional.of(new TableRow(file, number, columns, cells));
    }

    private void reportLength(int number, CsvRecord line) {
        int count = line.getFieldCount();
        var separator = count == 1 ? TableLines.separator(line.getField(0)) : Optional.<String>empty();
        if (separator.isPresent()) {
            report(number, "", "between the cells of this row stand " + separator.get(), "write commas");
            return;
        }
        var mark = count < columns.size()
                ? Optional.<UnusualCharacter>empty()
                : line.getFields().stream()
                        .flatMap(cell -> UnusualCharacter.quotationMarkBefore(cell).stream())
                        .findFirst();
        report(
                number,
                "",
                "this row has " + count + " cells and the heading has " + columns.size(),
                mark.map(found -> "a " + found.named() + " does not hold a text together: " + found.remedy())
                        .orElse("give each column one cell and put text that holds a comma in quotation marks"));
    }

    private String cell(int line, String column, String text) {
        var written = text.strip();
        if (written.isEmpty()) {
            report(line, column, "this cell is empty", "write - where nothing is meant");
        } else if (text.length() > LONGEST_CELL) {
            report(line, column, "this cell is longer than " + LONGEST_CELL + " characters", "shorten it");
        } else if (SpreadsheetCell.isDoubtful(written)) {
            new SpreadsheetCell(file, line, column, problems).check(written);
        }
        return written;
    }

    private static int number(CsvRecord line) {
        return (int) line.getStartingLineNumber();
    }

    private void report(int line, String column, String wrong, String instead) {
        problems.inLine(file, line, column, wrong, instead);
    }
}
