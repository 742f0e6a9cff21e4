package org.footbridge.guard;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;

/** What a person or a spreadsheet does to a whole file; the folder is read from disk again, because names count there. */
final class FileEdit {

    private FileEdit() {}

    static UnaryOperator<TableFiles> delete(String file) {
        return onDisk(texts -> texts.remove(file));
    }

    static UnaryOperator<TableFiles> move(String file, String to) {
        return onDisk(texts -> texts.put(to, texts.remove(file)));
    }

    static UnaryOperator<TableFiles> duplicate(String file, String to) {
        return onDisk(texts -> texts.put(to, texts.get(file)));
    }

    static UnaryOperator<TableFiles> put(String file, String text) {
        return onDisk(texts -> texts.put(file, text));
    }

    static UnaryOperator<TableFiles> replaceAll(String file, String text) {
        return text(file, _ -> text);
    }

    static UnaryOperator<TableFiles> replace(String file, String from, String to) {
        return text(file, text -> {
            if (!text.contains(from)) {
                throw new AssertionError(file + " does not hold " + from);
            }
            return text.replace(from, to);
        });
    }

    static UnaryOperator<TableFiles> headerOnly(String file) {
        return text(file, text -> text.lines().findFirst().orElseThrow() + "\n");
    }

    static UnaryOperator<TableFiles> cutOff(String file, int characters) {
        return text(file, text -> text.substring(0, text.length() - characters));
    }

    static UnaryOperator<TableFiles> cutRows(String file, int rows) {
        return records(file, records -> records.subList(0, records.size() - rows));
    }

    static UnaryOperator<TableFiles> semicolons(String file) {
        return text(file, text -> written(read(file, text), ';'));
    }

    static UnaryOperator<TableFiles> dropColumn(String file, String column) {
        return records(file, records -> {
            int at = records.getFirst().indexOf(column);
            records.forEach(record -> record.remove(at));
            return records;
        });
    }

    static UnaryOperator<TableFiles> swapHeadings(String file, String one, String other) {
        return records(file, records -> {
            var heading = records.getFirst();
            if (!heading.containsAll(List.of(one, other))) {
                throw new AssertionError(file + " has no columns " + one + " and " + other);
            }
            Collections.swap(heading, heading.indexOf(one), heading.indexOf(other));
            return records;
        });
    }

    /** Puts a column in front of another one, empty in every row. */
    static UnaryOperator<TableFiles> addColumn(String file, String column, String before) {
        return records(file, records -> {
            int at = records.getFirst().indexOf(before);
            records.getFirst().add(at, column);
            records.subList(1, records.size()).forEach(row -> row.add(at, "-"));
            return records;
        });
    }

    /** Adds a row that has nothing but these cells, by their columns. */
    static UnaryOperator<TableFiles> appendRow(String file, Map<String, String> cells) {
        return records(file, records -> {
            records.add(records.getFirst().stream()
                    .map(column -> cells.getOrDefault(column, "-"))
                    .toList());
            return records;
        });
    }

    static UnaryOperator<TableFiles> reverseRows(String file) {
        return records(file, records -> {
            Collections.reverse(records.subList(1, records.size()));
            return records;
        });
    }

    /** As a spreadsheet does when one column is marked and sorted. */
    static UnaryOperator<TableFiles> sortColumn(String file, String column) {
        return records(file, records -> {
            int at = records.getFirst().indexOf(column);
            var rows = records.subList(1, records.size());
            var cells = new ArrayList<>(rows.stream().map(row -> row.get(at)).toList());
            Collections.sort(cells);
            for (int row = 0; row < rows.size(); row++) {
                rows.get(row).set(at, cells.get(row));
            }
            return records;
        });
    }

    private static UnaryOperator<TableFiles> records(String file, UnaryOperator<List<List<String>>> edit) {
        return text(file, text -> written(edit.apply(read(file, text)), ','));
    }

    private static UnaryOperator<TableFiles> text(String file, UnaryOperator<String> edit) {
        return tables -> tables.with(file, edit.apply(tables.text(file).orElseThrow()));
    }

    private static List<List<String>> read(String file, String text) {
        var table = CsvTable.read(file, text, new FileProblems());
        var records = new ArrayList<List<String>>();
        records.add(new ArrayList<>(table.columns()));
        table.rows().forEach(row -> records.add(new ArrayList<>(row.cells())));
        return records;
    }

    private static String written(List<List<String>> records, char separator) {
        var written = new StringWriter();
        try (var csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.LF)
                .build(written)) {
            records.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString();
    }

    private static UnaryOperator<TableFiles> onDisk(Consumer<Map<String, String>> edit) {
        return tables -> {
            var texts = new TreeMap<String, String>();
            tables.paths().forEach(path -> texts.put(path, tables.text(path).orElseThrow()));
            edit.accept(texts);
            try {
                var folder = Files.createTempDirectory("invented-fault");
                for (var text : texts.entrySet()) {
                    var file = folder.resolve(text.getKey());
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, text.getValue());
                }
                var read = TableFiles.in(folder);
                delete(folder);
                return read;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.toList().reversed()) {
                Files.delete(path);
            }
        }
    }
}
