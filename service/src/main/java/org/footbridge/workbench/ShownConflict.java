package org.footbridge.workbench;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.footbridge.change.RowMerge.Conflict;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;

/**
 * What two changes say otherwise of one row, cell by cell, for a person who chooses.
 *
 * @param cells those that differ; none where the row is gone in one of both, or where it is no row but a file of scenarios
 */
record ShownConflict(Conflict conflict, List<Cell> cells) {

    /** One cell, as it is live and as the change has it. */
    record Cell(String column, String live, String mine) {}

    ShownConflict {
        cells = List.copyOf(cells);
    }

    static ShownConflict of(Conflict conflict, RuleBaseFiles files) {
        return new ShownConflict(conflict, conflict.row().isEmpty() ? List.of() : cells(conflict, files));
    }

    private static List<Cell> cells(Conflict conflict, RuleBaseFiles files) {
        var columns = TableView.table(files, conflict.path()).columns();
        var live = row(columns, conflict.live());
        var mine = row(columns, conflict.mine());
        return live.size() != columns.size() || mine.size() != columns.size()
                ? List.of()
                : IntStream.range(0, columns.size())
                        .filter(at -> !Objects.equals(live.get(at), mine.get(at)))
                        .mapToObj(at -> new Cell(columns.get(at), live.get(at), mine.get(at)))
                        .toList();
    }

    /** The cells of one line; none where it is not just one. */
    private static List<String> row(List<String> columns, String line) {
        var rows = CsvTable.read("a row", String.join(",", columns) + "\n" + line, new FileProblems())
                .rows();
        return rows.size() == 1 ? rows.getFirst().cells() : List.of();
    }
}
