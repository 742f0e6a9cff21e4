package org.footbridge.workbench;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.footbridge.change.TableText;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.table.CsvTable;
import org.footbridge.table.TableRow;

/**
 * A row as somebody has filled it in.
 *
 * @param line where the row stood that they opened
 * @param copy whether it is to stand as a new row behind that one
 */
record EditedRow(String path, int line, boolean copy, List<String> cells) {

    EditedRow {
        cells = List.copyOf(cells);
    }

    /**
     * What others have made of the row meanwhile.
     *
     * @param opened as the second person opened it
     * @param row as it stands now; empty where nobody can say which it is, most likely since it is gone
     */
    record Meanwhile(TableRow opened, Optional<TableRow> row) {

        /** What was typed, with what others have made of cells that were not touched. */
        List<String> merged(List<String> typed) {
            return row.map(now -> IntStream.range(0, typed.size())
                            .mapToObj(at -> typed.get(at).equals(opened.cells().get(at))
                                    ? now.cells().get(at)
                                    : typed.get(at))
                            .toList())
                    .orElse(typed);
        }

        /** For each cell, what others have written there; empty where they have not. */
        List<String> theirs() {
            return row.map(now -> IntStream.range(0, now.cells().size())
                            .mapToObj(at ->
                                    now.cells().get(at).equals(opened.cells().get(at))
                                            ? ""
                                            : now.cells().get(at))
                            .toList())
                    .orElse(List.of());
        }
    }

    /** The table with it. */
    String in(RuleBaseFiles files) {
        TableView.row(TableView.table(files, path), line);
        var text = files.texts().getOrDefault(path, "");
        return copy ? TableText.inserted(text, line, cells) : TableText.replaced(text, line, cells);
    }

    /** What others have made of the same row since it was opened; empty where it stands as it did, on this line or another. */
    Optional<Meanwhile> since(RuleBaseFiles opened, RuleBaseFiles now) {
        var before = TableView.table(opened, path);
        var after = TableView.table(now, path);
        var row = TableView.row(before, line);
        if (copy || unchanged(row, after).isPresent()) {
            return Optional.empty();
        }
        var others = after.rows().stream()
                .filter(other -> other.cells().getFirst().equals(row.cells().getFirst()))
                .filter(other -> unchanged(other, before).isEmpty())
                .toList();
        return Optional.of(new Meanwhile(row, others.size() == 1 ? Optional.of(others.getFirst()) : Optional.empty()));
    }

    /** The same on the line on which the row stands now; a new row comes last where that which was copied is gone. */
    EditedRow movedTo(RuleBaseFiles opened, RuleBaseFiles now) {
        var after = TableView.table(now, path);
        return new EditedRow(
                path,
                unchanged(TableView.row(TableView.table(opened, path), line), after)
                        .orElseGet(() -> after.rows().getLast())
                        .line(),
                copy,
                cells);
    }

    private static Optional<TableRow> unchanged(TableRow row, CsvTable table) {
        return table.rows().stream()
                .filter(other -> other.cells().equals(row.cells()))
                .findFirst();
    }
}
