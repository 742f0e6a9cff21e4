package org.footbridge.table;

import java.util.Map;

/**
 * One row of a table, not yet understood.
 *
 * @param file path inside the rule base folder
 * @param line line in the file
 * @param cells text of each cell by column heading
 */
public record TableRow(String file, int line, Map<String, String> cells) {

    public TableRow {
        cells = Map.copyOf(cells);
    }

    /** The text of a cell; empty where the column is missing, which has been reported then. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
