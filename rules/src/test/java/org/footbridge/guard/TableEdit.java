package org.footbridge.guard;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;

/** Changes of single cells and rows of tables; a row is found by its first cell, or else by another one. */
final class TableEdit {

    private TableEdit() {}

    /** Puts a cell of the first row that holds {@code key} to another value. */
    static UnaryOperator<TableFiles> set(String file, String key, String column, String value) {
        return edit(file, key, (columns, cells) -> {
            int at = columns.indexOf(column);
            if (at < 0 || cells.get(at).equals(value)) {
                throw new AssertionError(file + " has no column " + column + " to change in " + key);
            }
            var changed = new ArrayList<>(cells);
            changed.set(at, value);
            return List.of(changed);
        });
    }

    static UnaryOperator<TableFiles> remove(String file, String key) {
        return edit(file, key, (_, _) -> List.of());
    }

    /** Adds a copy of a row with one other cell. */
    static UnaryOperator<TableFiles> copy(String file, String key, String column, String value) {
        return edit(file, key, (columns, cells) -> {
            var other = new ArrayList<>(cells);
            other.set(columns.indexOf(column), value);
            return List.of(cells, other);
        });
    }

    static UnaryOperator<TableFiles> add(String file, String line) {
        return tables -> tables.with(file, tables.text(file).orElseThrow().stripTrailing() + "\n" + line + "\n");
    }

    @SafeVarargs
    static UnaryOperator<TableFiles> both(UnaryOperator<TableFiles>... edits) {
        return tables -> {
            var changed = tables;
            for (var edit : edits) {
                changed = edit.apply(changed);
            }
            return changed;
        };
    }

    private interface RowEdit {
        List<List<String>> of(List<String> columns, List<String> cells);
    }

    private static UnaryOperator<TableFiles> edit(String file, String key, RowEdit edit) {
        return tables -> {
            var table = CsvTable.read(file, tables.text(file).orElseThrow(), new FileProblems());
            var written = new StringWriter();
            var named = table.rows().stream()
                    .filter(row -> row.cells().getFirst().equals(key))
                    .findFirst()
                    .or(() -> table.rows().stream()
                            .filter(row -> row.cells().contains(key))
                            .findFirst())
                    .orElseThrow(() -> new AssertionError("no row of " + file + " holds " + key));
            try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(written)) {
                csv.writeRecord(table.columns());
                for (var row : table.rows()) {
                    if (row.equals(named)) {
                        edit.of(table.columns(), row.cells()).forEach(csv::writeRecord);
                    } else {
                        csv.writeRecord(row.cells());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return tables.with(file, written.toString());
        };
    }
}
