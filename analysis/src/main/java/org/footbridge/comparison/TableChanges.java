package org.footbridge.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;

/**
 * What happened to one table that holds no rules: words, codes, evidence, sentences. A changed code can show a card to
 * somebody as surely as a changed rule.
 *
 * @param file path inside the rule base folder
 * @param added rows that are new, each in one line
 * @param removed rows that are gone, each in one line
 * @param changed rows that say something else
 */
public record TableChanges(String file, List<String> added, List<String> removed, List<Changed> changed) {

    public TableChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** A row that says something else: what names it, and each cell that differs. */
    public record Changed(String name, List<CellChange> cells) {
        public Changed {
            cells = List.copyOf(cells);
        }
    }

    /** Every table that differs between two sound versions, but for those of the rules. */
    public static List<TableChanges> between(TableFiles older, TableFiles newer) {
        var paths = new TreeSet<>(newer.paths());
        paths.addAll(older.paths());
        return paths.stream()
                .filter(path -> !path.matches("[1-9]-[^/]+/.*"))
                .map(path -> between(table(older, path), table(newer, path)))
                .filter(changes -> !changes.isEmpty())
                .toList();
    }

    private boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    private static CsvTable table(TableFiles files, String path) {
        return files.text(path)
                .map(text -> CsvTable.read(path, text, new FileProblems()))
                .orElseGet(() -> new CsvTable(path, List.of(), List.of(), List.of()));
    }

    private static TableChanges between(CsvTable older, CsvTable newer) {
        int key = keyColumns(older, newer);
        var before = byName(older, key);
        var after = byName(newer, key);
        var changed = new ArrayList<Changed>();
        after.forEach((name, cells) -> {
            var was = before.get(name);
            if (was != null && !was.equals(cells)) {
                changed.add(new Changed(name, CellChange.between(was, cells)));
            }
        });
        return new TableChanges(newer.file(), onlyIn(after, before), onlyIn(before, after), changed);
    }

    private static List<String> onlyIn(
            Map<String, SequencedMap<String, String>> these, Map<String, SequencedMap<String, String>> those) {
        return these.entrySet().stream()
                .filter(row -> !those.containsKey(row.getKey()))
                .map(row -> row.getValue().entrySet().stream()
                        .filter(cell -> !cell.getValue().equals("-"))
                        .map(cell -> cell.getKey() + ": " + cell.getValue())
                        .collect(Collectors.joining("; ")))
                .toList();
    }

    /** By so many columns from the left is a row known from every other one: one in most tables, two for codes. */
    private static int keyColumns(CsvTable older, CsvTable newer) {
        int most = Math.max(older.columns().size(), newer.columns().size());
        for (int columns = 1; columns < most; columns++) {
            if (names(older, columns) && names(newer, columns)) {
                return columns;
            }
        }
        return most;
    }

    private static boolean names(CsvTable table, int columns) {
        var names = new HashSet<String>();
        return table.rows().stream().allMatch(row -> names.add(name(table, row, columns)));
    }

    private static String name(CsvTable table, TableRow row, int columns) {
        return table.columns().stream().limit(columns).map(row::cell).collect(Collectors.joining(" "));
    }

    private static SequencedMap<String, SequencedMap<String, String>> byName(CsvTable table, int columns) {
        var byName = new LinkedHashMap<String, SequencedMap<String, String>>();
        var times = new HashMap<String, Integer>();
        for (var row : table.rows()) {
            var cells = new LinkedHashMap<String, String>();
            table.columns().forEach(column -> cells.put(column, row.cell(column)));
            var name = name(table, row, columns);
            // A row that stands twice word for word is two rows.
            int time = times.merge(name, 1, Integer::sum);
            byName.put(time == 1 ? name : name + " (" + time + ")", cells);
        }
        return byName;
    }
}
