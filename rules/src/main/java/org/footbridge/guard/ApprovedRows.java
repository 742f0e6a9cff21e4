package org.footbridge.guard;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.footbridge.table.CsvTable;
import org.footbridge.table.DayCell;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;

/**
 * Reads {@code approved-rows.csv}, which holds each row of each table, and so every sentence, code, range and window in it, by
 * hash to what somebody has approved. A row that says anything else, and one that was approved and is gone, is changed and not
 * approved until somebody approves it; that alone keeps no rule base from going live.
 */
public final class ApprovedRows {

    static final List<String> COLUMNS = List.of("table", "row", "sha256", "who", "role", "date");
    private static final String NOTHING = "-";

    private final TableFiles tables;
    private final Map<String, TableRow> approvals = new LinkedHashMap<>();

    ApprovedRows(TableFiles tables) {
        this.tables = tables;
        tables.text(TableFiles.APPROVED_ROWS)
                .ifPresent(text -> CsvTable.read(TableFiles.APPROVED_ROWS, text, new FileProblems())
                        .rows()
                        .forEach(row -> approvals.put(key(row.cell("table"), row.cell("sha256")), row)));
    }

    /**
     * A row that is changed, new or gone, and not approved.
     *
     * @param table the table, a path inside the rule base folder
     * @param line line in it; 0 where the row is gone
     * @param name the first of its cells that names it
     */
    public record Unapproved(String table, int line, String name) {

        /** Where it stands, or that it stands there no more. */
        public String inWords() {
            return isGone() ? table + ": " + name + " is gone" : table + ":" + line + " " + name;
        }

        boolean isGone() {
            return line == 0;
        }
    }

    /**
     * How the rows of a rule base are approved.
     *
     * @param approved how many rows are, by the role that approved them
     * @param doubts what may be wrong with approvals, which keeps nothing from going live: a role that nothing else names, a
     *     day that is yet to come
     * @param unapproved the rows that are not, in the order of tables and lines, and then those that are gone
     */
    public record State(Map<String, Integer> approved, List<String> doubts, List<Unapproved> unapproved) {
        public State {
            approved = Map.copyOf(approved);
            doubts = List.copyOf(doubts);
            unapproved = List.copyOf(unapproved);
        }

        /** What is not approved, then what is, role by role, and what may be wrong with that: a line each. */
        public List<String> inWords() {
            return Stream.of(
                            Stream.of(unapproved.size())
                                    .filter(many -> many > 0)
                                    .map(many -> rows(many) + " changed and not approved"),
                            new TreeMap<>(approved)
                                    .entrySet().stream().map(role -> rows(role.getValue()) + ": " + role.getKey()),
                            doubts.stream())
                    .flatMap(lines -> lines)
                    .toList();
        }

        private static String rows(int many) {
            return many == 1 ? "1 row" : many + " rows";
        }
    }

    /**
     * Looks up every row of every table.
     *
     * @param today an approval of a later day is doubtful
     */
    public static State state(TableFiles tables, LocalDate today) {
        var rows = new ApprovedRows(tables);
        var found = rows.state();
        return new State(
                found.approved(),
                Stream.concat(rows.unknownRoles(found.approved().keySet()), rows.daysAfter(today))
                        .toList(),
                found.unapproved());
    }

    private State state() {
        var byRole = new HashMap<String, Integer>();
        var unapproved = new ArrayList<Unapproved>();
        each(
                tables,
                (row, hash) -> approval(row, hash)
                        .ifPresentOrElse(
                                approval -> byRole.merge(approval.cell("role"), 1, Integer::sum),
                                () -> unapproved.add(new Unapproved(row.file(), row.line(), name(row)))));
        gone(unapproved).forEach(approval -> unapproved.add(gone(approval)));
        return new State(byRole, List.of(), unapproved);
    }

    /**
     * The file after somebody has approved rows: approvals of rows that have changed are left out.
     *
     * @param which the rows that are approved, or whose loss is, of those that are not yet
     */
    public static String approve(
            TableFiles tables, String who, String role, LocalDate date, Predicate<Unapproved> which) {
        var rows = new ApprovedRows(tables);
        var written = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(written)) {
            csv.writeRecord(COLUMNS);
            each(tables, (row, hash) -> {
                var approval = rows.approval(row, hash);
                if (approval.isPresent()) {
                    var by = approval.get();
                    csv.writeRecord(
                            List.of(row.file(), name(row), hash, by.cell("who"), by.cell("role"), by.cell("date")));
                } else if (which.test(new Unapproved(row.file(), row.line(), name(row)))) {
                    csv.writeRecord(List.of(row.file(), name(row), hash, who, role, date.toString()));
                }
            });
            rows.gone(rows.state().unapproved()).stream()
                    .filter(approval -> !which.test(gone(approval)))
                    .forEach(approval ->
                            csv.writeRecord(COLUMNS.stream().map(approval::cell).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be written", e);
        }
        return written.toString();
    }

    /** Approvals of rows that are not there any more, and that no changed row of the same name has taken the place of. */
    private List<TableRow> gone(List<Unapproved> unapproved) {
        var left = new LinkedHashMap<>(approvals);
        each(tables, (row, hash) -> left.remove(key(row.file(), hash)));
        var changed = new ArrayList<>(unapproved.stream()
                .filter(row -> !row.isGone())
                .map(row -> key(row.table(), row.name()))
                .toList());
        return left.values().stream()
                .filter(approval -> !changed.remove(key(approval.cell("table"), approval.cell("row"))))
                .toList();
    }

    private static Unapproved gone(TableRow approval) {
        return new Unapproved(approval.cell("table"), 0, approval.cell("row"));
    }

    static String key(String table, String row) {
        return table + " " + row;
    }

    Optional<TableRow> approval(TableRow row, String hash) {
        return Optional.ofNullable(approvals.get(key(row.file(), hash)));
    }

    private Stream<String> unknownRoles(Set<String> roles) {
        var unknown = new TreeSet<>(roles);
        unknown.removeAll(knownRoles());
        return unknown.stream()
                .map(role -> "\"" + role + "\" owns no row, and about.csv does not name it: ask who that was, and have"
                        + " somebody who answers for these rows approve them");
    }

    private Stream<String> daysAfter(LocalDate today) {
        return approvals.values().stream()
                .filter(row -> DayCell.read(row, "date", new FileProblems())
                        .filter(day -> day.isAfter(today))
                        .isPresent())
                .map(row -> row.file() + ":" + row.line() + " " + row.cell("date")
                        + " is yet to come: write the day on which somebody approved these rows")
                .limit(1);
    }

    /** What publishing in the workbench writes for a role. */
    private static final Set<String> OF_THE_WORKBENCH = Set.of("approver", "safety-officer");

    /** Who may be known to approve: the owners of rows, and what the rule base says of itself. */
    private Set<String> knownRoles() {
        var known = new HashSet<>(OF_THE_WORKBENCH);
        tables.paths().stream()
                .filter(path -> !TableFiles.ABOUT_APPROVAL.contains(path))
                .forEach(path -> rows(tables, path).forEach(row -> {
                    known.add(row.cell("owner"));
                    known.add(path.equals("about.csv") && row.cell("what").equals("approval") ? row.cell("value") : "");
                }));
        return known;
    }

    private static List<TableRow> rows(TableFiles tables, String path) {
        return CsvTable.read(path, tables.text(path).orElse(""), new FileProblems())
                .rows();
    }

    /** Every row of every table that somebody can approve. */
    static void each(TableFiles tables, Row row) {
        tables.paths().stream()
                .filter(path -> !TableFiles.ABOUT_APPROVAL.contains(path) && !path.startsWith("scenarios/"))
                .forEach(path -> rows(tables, path).forEach(each -> row.with(each, hash(each))));
    }

    /** The order of the columns does not count, nor does a column in which nothing is said. */
    private static String hash(TableRow row) {
        var cells = new LinkedHashMap<String, String>();
        row.columns().stream().sorted().forEach(column -> cells.put(column, row.cell(column)));
        return TableFiles.sha256(cells.entrySet().stream()
                .filter(cell -> !cell.getValue().equals(NOTHING))
                .flatMap(cell -> Stream.of(cell.getKey(), cell.getValue())));
    }

    /** Codes stand behind their system. */
    static String name(TableRow row) {
        return row.columns().getFirst().equals("system")
                ? row.cell("code")
                : row.cells().getFirst();
    }

    /** Takes a row with its hash. */
    @FunctionalInterface
    interface Row {
        void with(TableRow row, String hash);
    }
}
