package org.footbridge.guard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.footbridge.table.CsvTable;
import org.footbridge.table.DayCell;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;

/** Reads {@code approvals.csv}, which a folder need not have. Rows for other versions stay in it as its history. */
public final class Approvals {

    /** The columns of the file, in the order in which {@code check} writes them. */
    public static final List<String> COLUMNS = List.of("who", "role", "date", "rule base", "weakening");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /**
     * One row: somebody answers for one weakening in one version of the tables.
     *
     * @param sha256 the hash of the tables that are approved, as {@code check} prints it
     * @param weakening the name of the weakening
     */
    private record Approval(String who, String sha256, String weakening, int line) {}

    private final List<Approval> rows;

    private Approvals(List<Approval> rows) {
        this.rows = rows;
    }

    static Approvals read(TableFiles tables, Set<String> authors, LocalDate today, FileProblems problems) {
        var approvals = new ArrayList<Approval>();
        tables.text(TableFiles.APPROVALS).ifPresent(text -> {
            var table = CsvTable.read(TableFiles.APPROVALS, text, problems);
            table.expect(COLUMNS, problems);
            table.rows().forEach(row -> approval(row, today, problems).ifPresent(approvals::add));
            approvals.stream()
                    .filter(approval -> approval.sha256().equals(tables.sha256()) && isBy(approval, authors))
                    .forEach(approval -> problems.inLine(
                            TableFiles.APPROVALS,
                            approval.line(),
                            "who",
                            approval.who() + " has made the change, by the folder's history",
                            "have somebody else approve it"));
            approvals.removeIf(approval -> isBy(approval, authors));
        });
        return new Approvals(approvals);
    }

    private static boolean isBy(Approval approval, Set<String> authors) {
        return authors.stream()
                .anyMatch(
                        author -> author.strip().equalsIgnoreCase(approval.who().strip()));
    }

    private static Optional<Approval> approval(TableRow row, LocalDate today, FileProblems problems) {
        var hash = row.cell("rule base");
        if (!HASH.matcher(hash).matches()) {
            problems.in(
                    row,
                    "rule base",
                    "\"" + hash + "\" is no SHA-256 of a rule base",
                    "copy the 64 letters and digits that check prints");
        }
        ApprovalFaults.somebody(row, List.of("who", "role", "weakening"), problems);
        DayCell.read(row, "date", problems)
                .filter(day -> day.isAfter(today))
                .ifPresent(day ->
                        problems.in(row, "date", day + " is yet to come", "write the day on which it was approved"));
        return problems.has(row)
                ? Optional.empty()
                : Optional.of(new Approval(row.cell("who"), hash, row.cell("weakening"), row.line()));
    }

    /** Whether somebody has approved this weakening for exactly these tables. */
    boolean cover(Weakening weakening, String sha256) {
        return rows.stream()
                .anyMatch(row -> row.sha256().equals(sha256) && row.weakening().equals(weakening.name()));
    }
}
