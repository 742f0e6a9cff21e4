package org.footbridge.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;
import org.footbridge.vocabulary.Code;
import org.footbridge.vocabulary.ListSource;

/** The codes that the tables hold today, each with the rows in which it stands. */
final class CodeRows {

    private final Map<Code, List<TableRow>> included = new HashMap<>();
    private final TableFiles tables;

    CodeRows(TableFiles tables) {
        this.tables = tables;
        for (var path : tables.inFolder("codes")) {
            if (!path.equals(ListSource.FILE)) {
                read(path)
                        .forEach((code, row) -> included.computeIfAbsent(code, _ -> new ArrayList<>())
                                .add(row));
            }
        }
    }

    /** The rows of one table, by their code; none where there is no such table. */
    Map<Code, TableRow> read(String path) {
        var rows = new LinkedHashMap<Code, TableRow>();
        if (tables.text(path).isPresent()) {
            for (var row : CsvTable.read(path, tables, new FileProblems()).rows()) {
                rows.put(new Code(row.cell("system"), row.cell("code")), row);
            }
        }
        return rows;
    }

    /** The row of a value set in which a code stands, that of one file rather than any other. */
    Optional<TableRow> including(Code code, String rather) {
        var rows = included.getOrDefault(code, List.of());
        return rows.stream()
                .filter(row -> row.file().equals(rather))
                .findFirst()
                .or(() -> rows.stream().findFirst());
    }
}
