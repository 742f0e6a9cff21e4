package org.footbridge.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableRow;

/**
 * Puts a change upon what has gone live since it was begun. Tables are merged row by row, by the names of their rows; where
 * both say something else of one row, or of one file of scenarios, a person chooses.
 *
 * @param files what comes of it
 * @param conflicts what is not chosen yet, and stands in {@code files} as it is live
 */
public record RowMerge(RuleBaseFiles files, List<Conflict> conflicts) {

    /** Both have changed the same thing. An empty text means that it is gone there. */
    public record Conflict(String path, String row, String live, String mine) {
        /** Names it in a form. */
        public String key() {
            return path + (row.isEmpty() ? "" : " " + row);
        }
    }

    public RowMerge {
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Merges.
     *
     * @param base what was live when the change was begun
     * @param live what is live now
     * @param mine what the change makes of it
     * @param mineFor the keys of the conflicts in which the change is right; empty where nobody has chosen yet
     */
    public static RowMerge of(
            RuleBaseFiles base, RuleBaseFiles live, RuleBaseFiles mine, Optional<Set<String>> mineFor) {
        var merging = new Merging(mineFor);
        var paths = new TreeSet<>(live.texts().keySet());
        paths.addAll(mine.texts().keySet());
        var merged = new TreeMap<String, String>();
        for (var path : paths) {
            merging.file(path, text(base, path), text(live, path), text(mine, path))
                    .ifPresent(text -> merged.put(path, text));
        }
        return new RowMerge(RuleBaseFiles.of(merged), merging.conflicts);
    }

    private static Optional<String> text(RuleBaseFiles files, String path) {
        return Optional.ofNullable(files.texts().get(path));
    }

    private static final class Merging {
        private final Optional<Set<String>> mineFor;
        private final List<Conflict> conflicts = new ArrayList<>();

        private Merging(Optional<Set<String>> mineFor) {
            this.mineFor = mineFor;
        }

        Optional<String> file(String path, Optional<String> base, Optional<String> live, Optional<String> mine) {
            if (mine.equals(base) || mine.equals(live)) {
                return live;
            }
            if (live.equals(base)) {
                return mine;
            }
            var isTable = path.endsWith(".csv") && live.isPresent() && mine.isPresent();
            return isTable
                    ? Optional.of(table(path, base.orElse(""), live.get(), mine.get()))
                    : chosen(new Conflict(path, "", live.orElse(""), mine.orElse("")), live, mine);
        }

        private String table(String path, String base, String live, String mine) {
            var before = Rows.of(path, base);
            var theirs = Rows.of(path, live);
            var ours = Rows.of(path, mine);
            if (!theirs.heading().equals(ours.heading())) {
                return chosen(new Conflict(path, "", live, mine), Optional.of(live), Optional.of(mine))
                        .orElse(live);
            }
            var merged = new LinkedHashMap<String, String>();
            var names = new ArrayList<>(theirs.lines().keySet());
            ours.lines().keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
            for (var name : names) {
                row(path, name, before.line(name), theirs.line(name), ours.line(name))
                        .ifPresent(line -> merged.put(name, line));
            }
            return theirs.heading() + "\n" + String.join("\n", merged.values()) + "\n";
        }

        private Optional<String> row(
                String path, String name, Optional<String> base, Optional<String> live, Optional<String> mine) {
            if (mine.equals(base) || mine.equals(live)) {
                return live;
            }
            // A version that both have raised is raised again upon what is live.
            if (!live.equals(base) && path.equals("about.csv") && name.equals("version")) {
                return live;
            }
            return live.equals(base)
                    ? mine
                    : chosen(new Conflict(path, name, live.orElse(""), mine.orElse("")), live, mine);
        }

        private Optional<String> chosen(Conflict conflict, Optional<String> live, Optional<String> mine) {
            if (mineFor.isEmpty()) {
                conflicts.add(conflict);
                return live;
            }
            return mineFor.get().contains(conflict.key()) ? mine : live;
        }
    }

    /** The lines of a table by the names of their rows. */
    private record Rows(String heading, SequencedMap<String, String> lines) {

        static Rows of(String path, String text) {
            var lines = text.split("\\R", -1);
            var byName = new LinkedHashMap<String, String>();
            for (var row : CsvTable.read(path, text, new FileProblems()).rows()) {
                byName.merge(name(row), lines[row.line() - 1], (one, other) -> one + "\n" + other);
            }
            return new Rows(lines[0].replace("\uFEFF", ""), byName);
        }

        /** Codes stand behind their system; a row of any other table is known by its first cell. */
        private static String name(TableRow row) {
            return Objects.equals(row.columns().getFirst(), "system")
                    ? row.cell("system") + " " + row.cell("code")
                    : row.cells().getFirst();
        }

        Optional<String> line(String name) {
            return Optional.ofNullable(lines.get(name));
        }
    }
}
