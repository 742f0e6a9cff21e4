package org.footbridge.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
     * wrong length, a quotation mark left open or in the wrong place, a cell too long for any screen, text in another
     * encoding than UTF-8, and what spreadsheets do to cells. Blank rows and blank columns at the end are left out.
     */
    public static CsvTable read(String file, String text, FileProblems problems) {
        var lines = new TableLines(file, problems);
        var readable = lines.read(text);
        if (readable.isEmpty()) {
            return new CsvTable(file, List.of(), List.of(), lines.lost());
        }
        var records = records(readable.get());
        if (records.isEmpty()) {
            problems.in(file, "the file is empty", "write the heading and at least one row");
            return new CsvTable(file, List.of(), List.of(), lines.lost());
        }
        return new TableReader(file, records, lines.lost(), problems).read();
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
                var capitals = known.stream().filter(column::equalsIgnoreCase).findFirst();
                capitals.ifPresentOrElse(
                        word -> problems.inLine(
                                file, 1, column, "small letters and capitals differ here", "write \"" + word + "\""),
                        () -> problems.inLine(file, 1, column, "unknown word", NearestWord.suggestion(column, known)));
                capitals.or(() -> NearestWord.nearest(column, known)).ifPresent(likely::add);
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
