package org.footbridge.rulebase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.rule.Row;
import org.footbridge.table.CsvTable;
import org.footbridge.table.DayCell;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;

/**
 * Reads {@code retired-ids.csv}, which a folder need not have: ids of rules that are gone, and what each meant. None of them
 * ever stands for another rule, since scenarios, feedback and approvals of earlier days name it.
 *
 * @param rows the rows of the file by their id
 */
public record RetiredIds(Map<String, TableRow> rows) {

    /** The file. */
    public static final String FILE = "retired-ids.csv";

    private static final List<String> COLUMNS = List.of("id", "meaning", "removed");
    private static final Pattern ID = Pattern.compile(Stream.of(Layer.values())
            .map(Layer::prefix)
            .collect(Collectors.joining("|", "(?:", ")-[A-Z]{2,}-[1-9]\\d{0,2}")));

    public RetiredIds {
        rows = new LinkedHashMap<>(rows);
    }

    /** The ids as far as they can be read; the rest is reported. */
    public static RetiredIds read(TableFiles files, FileProblems problems) {
        var rows = new LinkedHashMap<String, TableRow>();
        files.text(FILE).ifPresent(text -> {
            var table = CsvTable.read(FILE, text, problems);
            table.expect(COLUMNS, problems);
            for (var row : table.rows()) {
                check(row, problems);
                if (rows.putIfAbsent(row.cell("id"), row) != null) {
                    problems.in(row, "id", row.cell("id") + " stands twice", "keep the row that says what it meant");
                }
            }
        });
        return new RetiredIds(rows);
    }

    private static void check(TableRow row, FileProblems problems) {
        if (!ID.matcher(row.cell("id")).matches()) {
            problems.in(row, "id", "\"" + row.cell("id") + "\" is no rule id", "write for example NEED-ABC-1");
        }
        if (row.cell("meaning").equals("-")) {
            problems.in(row, "meaning", "nobody will know what it meant", "say in words what the rule did");
        }
        DayCell.read(row, "removed", problems);
    }

    /** Reports rows that have the id of a rule that is gone, drafts and retired rows included. */
    void report(List<Row> used, FileProblems problems) {
        for (var row : used) {
            var gone = rows.get(row.id());
            if (gone != null) {
                problems.inLine(
                        row.head().file(),
                        row.head().line(),
                        "id",
                        row.id() + " was the id of a rule that is gone (" + FILE + ":" + gone.line() + ": "
                                + gone.cell("meaning") + ")",
                        "ids are permanent: give this row a new one");
            }
        }
    }
}
