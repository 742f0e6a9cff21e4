package org.footbridge.coverage;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.footbridge.coverage.Mutant.OfTable;
import org.footbridge.coverage.Mutant.Reads;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;

/**
 * Slips in the tables that say what a record means: codes dropped, turned round or moved to another value set, coded answers,
 * words, and the ranges and windows of numbers and terms. A code or a word that no record of the suite holds has no
 * mutant: nothing could notice it, and its approval holds it.
 */
final class TableMutants {

    private static final String VOCABULARY = "vocabulary.csv";
    private static final String OVER = "over counts for";
    private static final String OFFER_AGAIN = "offer again after a referral ended";

    private final TableFiles tables;
    private final RuleBase ruleBase;
    private final String records;
    private final Set<String> guarded;
    private final List<OfTable> found = new ArrayList<>();

    private TableMutants(TableFiles tables, RuleBase ruleBase, Collection<String> records) {
        this.tables = tables;
        this.ruleBase = ruleBase;
        this.records = String.join("\n", records).toLowerCase(Locale.UK);
        this.guarded = ruleBase.activeRows().stream()
                .filter(Row::isSafeguard)
                .flatMap(row -> row.conditions().stream())
                .map(condition -> condition.term().name())
                .collect(toSet());
    }

    /**
     * Every such slip that scenarios could notice.
     *
     * @param records the text of each record that scenarios point at
     * @param over the text of scenarios that say what is over
     */
    static List<OfTable> of(TableFiles tables, RuleBase ruleBase, Collection<String> records, Collection<String> over) {
        var mutants = new TableMutants(tables, ruleBase, records);
        mutants.codes();
        mutants.answers();
        mutants.words();
        mutants.numbers();
        mutants.windows(over);
        return mutants.found;
    }

    private void codes() {
        var files = tables.inFolder("codes").stream()
                .filter(file -> !rows(tables, file).isEmpty()
                        && rows(tables, file).getFirst().columns().contains("means"))
                .toList();
        for (int at = 0; at < files.size(); at++) {
            var file = files.get(at);
            var next = files.get((at + 1) % files.size());
            var set = file.replaceFirst("^codes/", "").replaceFirst("\\.csv$", "");
            boolean guards = rows(tables, VOCABULARY).stream()
                    .anyMatch(term -> term.cell("codes").equals(set) && guarded.contains(term.cell("term")));
            rows(tables, file).forEach(row -> new Slips(row, List.of(quoted(row)), guards).ofCode(next));
        }
    }

    /** An answer is a number, and what means yes may mean no. */
    private static Optional<String> otherMeaning(String means) {
        return switch (means) {
            case "yes", "answer yes" -> Optional.of(means.replace("yes", "no"));
            case "no", "answer no" -> Optional.of(means.replace("no", "yes"));
            default -> means.matches("answer \\d+") ? Optional.of("answer " + (number(means) + 1)) : Optional.empty();
        };
    }

    private static int number(String means) {
        return Integer.parseInt(means.replaceAll("\\D", ""));
    }

    private void answers() {
        rows(tables, "answers.csv").forEach(row -> new Slips(row, List.of(quoted(row)), true).ofAnswer());
    }

    private void words() {
        rows(tables, "words.csv").stream()
                .filter(row -> !isSaidTwice(row))
                .forEach(row -> new Slips(row, List.of(row.cell("words").replace("*", "")), true)
                        .add(
                                "had no \"" + row.cell("words") + "\" that " + row.cell("means"),
                                TableEdits.without(tables, row)));
    }

    /** A hyphen parts words as a space does. */
    private boolean isSaidTwice(TableRow row) {
        return rows(tables, "words.csv").stream()
                        .filter(other -> other.cell("means").equals(row.cell("means"))
                                && other.cell("words")
                                        .replace('-', ' ')
                                        .equals(row.cell("words").replace('-', ' ')))
                        .count()
                > 1;
    }

    /** Ranges of numbers that records hold. */
    private void numbers() {
        for (var row : rows(tables, VOCABULARY)) {
            if (row.cell("kind").equals("number")) {
                var codes = rows(tables, "codes/" + row.cell("codes") + ".csv").stream()
                        .map(TableMutants::quoted)
                        .toList();
                var slips = new Slips(row, codes, guarded.contains(row.cell("term")));
                var step = new BigDecimal(row.cell("step"));
                for (var bound : List.of("smallest", "largest")) {
                    var at = new BigDecimal(row.cell(bound));
                    slips.change(bound, at.add(step).toPlainString(), Reads.RECORDS);
                    slips.change(bound, at.subtract(step).toPlainString(), Reads.RECORDS);
                }
            }
        }
    }

    /** A window of a century is no window. */
    private void windows(Collection<String> over) {
        for (var row : rows(tables, VOCABULARY)) {
            var term = row.cell("term");
            if (row.cell(OVER).matches("\\d{1,4}") && over.stream().anyMatch(text -> text.contains(term))) {
                var slips = new Slips(row, List.of(term.toLowerCase(Locale.UK)), guarded.contains(term));
                int days = Integer.parseInt(row.cell(OVER));
                if (!isAskedWithin(days, term) || !row.cell("past as").equals("-")) {
                    slips.change(OVER, String.valueOf(days + 1), Reads.WHAT_IS_OVER);
                }
                slips.change(OVER, String.valueOf(days - 1), Reads.WHAT_IS_OVER);
            }
        }
        for (var row : rows(tables, "about.csv")) {
            if (row.cell("what").equals(OFFER_AGAIN)) {
                var slips = new Slips(row, List.of(), true);
                int days = Integer.parseInt(row.cell("value"));
                slips.change("value", String.valueOf(days + 1), Reads.REFERRALS);
                slips.change("value", String.valueOf(days - 1), Reads.REFERRALS);
            }
        }
    }

    /** What no rule asks for so far back says nothing, however long it counts. */
    private boolean isAskedWithin(int days, String term) {
        return ruleBase.activeRows().stream()
                .flatMap(row -> row.conditions().stream())
                .filter(condition -> condition.term().name().equals(term))
                .allMatch(condition ->
                        condition.test().window() != null && condition.test().furthestDay() <= days);
    }

    /** In small letters, as a record in JSON holds it. */
    private static String quoted(TableRow row) {
        return ('"' + row.cell("code") + '"').toLowerCase(Locale.UK);
    }

    /** What can go wrong with one row; of what no record holds, nothing is tried. */
    private final class Slips {
        private final TableRow row;
        private final List<String> held;
        private final boolean guards;

        Slips(TableRow row, List<String> held, boolean guards) {
            this.row = row;
            this.held = held;
            this.guards = guards;
        }

        void ofCode(String nextFile) {
            var code = row.cell("code") + " (" + row.cell("display") + ")";
            var without = TableEdits.without(tables, row);
            add("had no " + code, without);
            // What ends value sets names them, wherever it stands; a panel only holds others.
            if (!row.cell("means").startsWith("ends ") && !row.cell("means").equals("panel")) {
                add("had " + code + " in " + nextFile, TableEdits.with(without, nextFile, row));
            }
            otherMeaning(row.cell("means")).ifPresent(means -> means(means, code));
        }

        void ofAnswer() {
            var answer = row.cell("code") + " (" + row.cell("display") + ")";
            add("had no " + answer, TableEdits.without(tables, row));
            means(row.cell("means").equals("yes") ? "no" : "yes", answer);
        }

        private void means(String means, String code) {
            add("had the meaning " + means + " of " + code, TableEdits.set(tables, row, "means", means));
        }

        void change(String column, String to, Reads reads) {
            add(
                    "had of " + row.cells().getFirst() + " \"" + column + "\" " + to + " and not " + row.cell(column),
                    TableEdits.set(tables, row, column, to),
                    reads);
        }

        void add(String change, TableFiles after) {
            add(change, after, Reads.RECORDS);
        }

        private void add(String change, TableFiles after, Reads reads) {
            if (reads != Reads.RECORDS || held.stream().anyMatch(records::contains)) {
                found.add(new OfTable(row.file() + ":" + row.line(), change, after, reads, held, guards));
            }
        }
    }

    private static List<TableRow> rows(TableFiles tables, String file) {
        return CsvTable.read(file, tables.text(file).orElse(""), new FileProblems())
                .rows();
    }
}
