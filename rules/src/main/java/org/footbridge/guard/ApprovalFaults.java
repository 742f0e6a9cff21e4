package org.footbridge.guard;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.footbridge.table.CsvTable;
import org.footbridge.table.DayCell;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;

/** What keeps an approval from being one: nobody, no role, no day or one to come, and of rows another row or a second approval. */
final class ApprovalFaults {

    private static final String NOTHING = "-";

    private ApprovalFaults() {}

    /** Of {@code approved-rows.csv}, which a folder need not have. */
    static void ofRows(TableFiles tables, LocalDate today, FileProblems problems) {
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
                signature(row, List.of("who", "role"), today, problems);
                var key = ApprovedRows.key(row.cell("table"), row.cell("sha256"));
                var meant = names.getOrDefault(key, new HashSet<>());
                if (!meant.isEmpty() && !meant.contains(row.cell("row"))) {
                    problems.in(
                            row,
                            "row",
                            "this is the approval of another row of " + row.cell("table") + ": "
                                    + String.join(", ", meant),
                            "write that, or approve the row that is meant with ./footbridge approve");
                }
                if (!approved.add(key)) {
                    problems.in(row, "sha256", "this row is approved twice", "keep the one that is true");
                }
            }
        });
    }

    /** Somebody with a role has approved on a day that has come. */
    static void signature(TableRow row, List<String> said, LocalDate today, FileProblems problems) {
        said.stream()
                .filter(column -> row.cell(column).equals(NOTHING))
                .forEach(column -> problems.in(row, column, "nobody can answer for nothing", "write the " + column));
        DayCell.read(row, "date", problems)
                .filter(day -> day.isAfter(today))
                .ifPresent(day ->
                        problems.in(row, "date", day + " is yet to come", "write the day on which it was approved"));
    }
}
