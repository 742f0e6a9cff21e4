package org.footbridge.change;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The text of a table in which one row is written: all other lines stay as they are, letter by letter. */
public final class TableText {
    private TableText() {}

    /** With a row in the place of another. */
    public static String replaced(String text, int line, List<String> cells) {
        var lines = lines(text);
        lines.set(line - 1, row(cells));
        return String.join("\n", lines) + "\n";
    }

    /** With a row behind another. */
    public static String inserted(String text, int after, List<String> cells) {
        var lines = lines(text);
        lines.add(Math.min(after, lines.size()), row(cells));
        return String.join("\n", lines) + "\n";
    }

    /** Without a row. */
    public static String removed(String text, int line) {
        var lines = lines(text);
        lines.remove(line - 1);
        return String.join("\n", lines) + "\n";
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(Arrays.asList(text.replaceAll("\\R+$", "").split("\\R", -1)));
    }

    private static String row(List<String> cells) {
        var written = new StringWriter();
        try (var csv = CsvWriter.builder().build(written)) {
            csv.writeRecord(cells.stream()
                    .map(cell -> cell.replaceAll("\\s*\\R\\s*", " ").strip())
                    .map(cell -> cell.isEmpty() ? "-" : cell)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be written", e);
        }
        return written.toString().replaceAll("\\R$", "");
    }
}
