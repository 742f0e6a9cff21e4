package org.footbridge.guard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.stream.Stream;
import org.footbridge.table.CsvTable;
import org.footbridge.table.DayCell;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;

/** What keeps an approval from being one: nobody, no role, no day, and of rows another row or a second approval. */
final class ApprovalFaults {

    private static final String NOTHING = "-";

    private ApprovalFaults() {}

    /** Of {@code approved-rows.csv}, which a folder need not have. */
    static void ofRows(TableFiles tables, FileProblems problems) {
        tables.text(TableFiles.APPROVED_ROWS).ifPresent(text -> {
            var names = new HashMap<String, HashSet<String>>();
            ApprovedRows.each(
                    tables,
                    (row, hash) -> names.computeIfAbsent(ApprovedRows.key(row.file(), hash), _ -> new HashSet<>())
                            .add(ApprovedRows.name(row)));
            var table = CsvTable.read(TableFiles.APPROVED_ROWS, text, problems);
            table.expect(ApprovedRows.COLUMNS, problems);
            var approved = new HashSet<String>();
            for (var row : table.rows()) {
                somebody(row, problems);
                DayCell.read(row, "date", problems);
                var key = ApprovedRows.key(row.cell("table"), row.cell("sha256"));
                var meant = names.getOrDefault(key, new HashSet<>());
                if (!meant.isEmpty() && !meant.contains(row.cell("row"))) {
                    problems.in(
                            row,
                            "row",
                            "this is the approval of another row of " + row.cell("table") + ": "
                                    + String.join(", ", meant),
                            "write that, or approve the row that is meant with ./footbridge approve-rows");
                }
                if (!approved.add(key)) {
                    problems.in(row, "sha256", "this row is approved twice", "keep the one that is true");
                }
            }
        });
    }

    private static void somebody(TableRow row, FileProblems problems) {
        Stream.of("who", "role")
                .filter(column -> row.cell(column).equals(NOTHING))
                .forEach(column -> problems.in(row, column, "nobody can answer for nothing", "write the " + column));
    }
}
