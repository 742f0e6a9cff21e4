package org.footbridge.vocabulary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.NearestWord;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;

/** Reads from which lists codes were imported; a rule base whose codes were all written by hand has no such table. */
public final class ListSourceReader {

    private final FileProblems problems;

    public ListSourceReader(FileProblems problems) {
        this.problems = problems;
    }

    /** The sources in the order of the table, none where there is no such table. */
    public List<ListSource> read(TableFiles files) {
        if (files.text(ListSource.FILE).isEmpty()) {
            return List.of();
        }
        var valueSets = files.inFolder("codes").stream()
                .map(path -> path.replaceAll("^codes/|\\.csv$", ""))
                .collect(Collectors.toSet());
        var table = CsvTable.read(ListSource.FILE, files, problems);
        table.expect(ListSource.COLUMNS, problems);
        var sources = new ArrayList<ListSource>();
        var seen = new HashSet<List<String>>();
        for (var row : table.rows()) {
            var valueSet = row.cell("file");
            if (!valueSets.contains(valueSet)) {
                problems.in(
                        row,
                        "file",
                        "there is no codes/" + valueSet + ".csv",
                        NearestWord.suggestion(valueSet, valueSets));
            }
            if (!seen.add(List.of(valueSet, row.cell("source")))) {
                problems.in(row, "source", "this source stands twice for the same file", "keep the newer row");
            }
            sources.add(source(row));
        }
        return sources;
    }

    private ListSource source(TableRow row) {
        return new ListSource(
                row.cell("file"),
                row.cell("source"),
                row.cell("version"),
                date(row),
                row.cell("sha256"),
                codes(row),
                row.cell("licence"),
                row.cell("recipe"),
                row.cell("server"));
    }

    private Optional<LocalDate> date(TableRow row) {
        try {
            return ListSource.day(row.cell("date"));
        } catch (DateTimeParseException e) {
            problems.in(row, "date", "this is no day", "write a day such as 2026-11-23, or -");
            return Optional.empty();
        }
    }

    private int codes(TableRow row) {
        var cell = row.cell("codes");
        if (cell.matches("\\d{1,7}")) {
            return Integer.parseInt(cell);
        }
        problems.in(row, "codes", "this is no number", "write how many codes the list holds");
        return 0;
    }
}
