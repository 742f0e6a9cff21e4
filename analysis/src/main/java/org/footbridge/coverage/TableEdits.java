package org.footbridge.coverage;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;

/** Changes of one row of one table. */
final class TableEdits {

    private TableEdits() {}

    static TableFiles without(TableFiles tables, TableRow row) {
        return edit(tables, row.file(), each -> each.equals(row) ? Stream.empty() : Stream.of(each.cells()));
    }

    static TableFiles set(TableFiles tables, TableRow row, String column, String value) {
        return edit(tables, row.file(), each -> {
            if (!each.equals(row)) {
                return Stream.of(each.cells());
            }
            var cells = new ArrayList<>(each.cells());
            cells.set(each.columns().indexOf(column), value);
            return Stream.of(cells);
        });
    }

    /** Puts a row at the end of another table, under the headings that stand there. */
    static TableFiles with(TableFiles tables, String file, TableRow row) {
        var table = table(tables, file);
        var last = table.rows().getLast();
        return edit(
                tables,
                file,
                each -> each.equals(last)
                        ? Stream.of(
                                each.cells(),
                                table.columns().stream().map(row::cell).toList())
                        : Stream.of(each.cells()));
    }

    private static TableFiles edit(TableFiles tables, String file, Function<TableRow, Stream<List<String>>> edit) {
        var table = table(tables, file);
        var written = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(written)) {
            csv.writeRecord(table.columns());
            table.rows().stream().flatMap(edit).forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be written", e);
        }
        return tables.with(file, written.toString());
    }

    private static CsvTable table(TableFiles tables, String file) {
        return CsvTable.read(file, tables.text(file).orElse(""), new FileProblems());
    }
}
