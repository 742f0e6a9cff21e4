package org.footbridge.codes;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The text of a table, in which every other row keeps its place and its words when one comes or goes. */
final class TableText {

    private final String lineEnd;
    private final List<String> lines;

    private TableText(String text) {
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        this.lines = new ArrayList<>(text.stripTrailing().lines().toList());
    }

    static TableText of(String text) {
        return new TableText(text);
    }

    /** A table without rows. */
    static TableText empty(List<String> columns) {
        return new TableText(String.join(",", columns));
    }

    /** Takes rows away; the heading is line 1. */
    TableText without(Set<Integer> numbers) {
        var kept = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            if (!numbers.contains(i + 1)) {
                kept.add(lines.get(i));
            }
        }
        lines.clear();
        lines.addAll(kept);
        return this;
    }

    /** Writes a row behind the last one; its cells are given by heading, in whichever order the table has them. */
    TableText with(List<String> columns, Map<String, String> cells) {
        lines.add(row(columns, cells));
        return this;
    }

    /** Writes a row in place of another one; the heading is line 1. */
    TableText with(int number, List<String> columns, Map<String, String> cells) {
        lines.set(number - 1, row(columns, cells));
        return this;
    }

    private static String row(List<String> columns, Map<String, String> byColumn) {
        var cells = columns.stream()
                .map(column -> byColumn.getOrDefault(column, "-"))
                .map(cell -> cell.isBlank() ? "-" : cell)
                .toList();
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(cells);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be written", e);
        }
        return text.toString().stripTrailing();
    }

    @Override
    public String toString() {
        return String.join(lineEnd, lines) + lineEnd;
    }
}
