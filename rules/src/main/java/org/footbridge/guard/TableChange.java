package org.footbridge.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;

/**
 * The rows of one table in two versions, by what names them.
 *
 * @param before the rows that were live
 * @param after the rows that may go live
 */
record TableChange(Map<String, TableRow> before, Map<String, TableRow> after) {

    /**
     * Of a table that may be missing.
     *
     * @param key the columns that name a row
     */
    static TableChange of(String file, TableFiles before, TableFiles after, String... key) {
        return new TableChange(rows(file, before, key), rows(file, after, key));
    }

    private static Map<String, TableRow> rows(String file, TableFiles files, String... key) {
        var rows = new LinkedHashMap<String, TableRow>();
        files.text(file)
                .ifPresent(text -> CsvTable.read(file, text, new FileProblems())
                        .rows()
                        .forEach(row -> rows.putIfAbsent(name(row, key), row)));
        return rows;
    }

    private static String name(TableRow row, String... key) {
        var name = new StringBuilder();
        for (var column : key) {
            name.append(name.isEmpty() ? "" : " ").append(row.cell(column));
        }
        return name.toString();
    }

    /** Looks at each row that was live, with what became of it. */
    void each(Compared compared) {
        before.forEach((name, row) -> compared.with(name, row, Optional.ofNullable(after.get(name))));
    }

    /** Looks at each row that is new. */
    void eachNew(Added added) {
        after.forEach((name, row) -> {
            if (!before.containsKey(name)) {
                added.with(name, row);
            }
        });
    }

    /** Looks at a row that was live; what it became is empty where it is gone. */
    @FunctionalInterface
    interface Compared {
        void with(String name, TableRow was, Optional<TableRow> now);
    }

    /** Looks at a row that is new. */
    @FunctionalInterface
    interface Added {
        void with(String name, TableRow now);
    }
}
