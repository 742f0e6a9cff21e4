package org.footbridge.table;

import java.util.List;

/**
 * One row of a table, not yet understood. Rows of one table share its headings, since there may be very many of them.
 *
 * @param file path inside the rule base folder
 * @param line line in the file
 * @param columns the headings
 * @param cells the text under each heading
 */
public record TableRow(String file, int line, List<String> columns, List<String> cells) {

    public TableRow {
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    /** The text of a cell; empty where the column is missing, which has been reported then. */
    public String cell(String column) {
        int at = columns.indexOf(column);
        return at < 0 ? "" : cells.get(at);
    }
}
