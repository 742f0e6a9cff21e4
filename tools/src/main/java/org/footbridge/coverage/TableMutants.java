package org.footbridge.coverage;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.footbridge.coverage.Mutant.OfTable;
import org.footbridge.facts.Pathway;
import org.footbridge.facts.PatientFacts;
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
    private static final String OFFER_AGAIN = "offer again after a referral ended";

    private final TableFiles tables;
    private final String records;
    private final Set<String> guarded;
    private final List<OfTable> found = new ArrayList<>();

    private TableMutants(TableFiles tables, RuleBase ruleBase, Collection<String> records) {
        this.tables = tables;
        this.records = String.join("\n", records).toLowerCase(Locale.UK);
        this.guarded = Stream.concat(
                        ruleBase.withholdings().stream(),
                        ruleBase.activeRows().stream()
                                .filter(row -> row.ownCard().isPresent()))
                .filter(row -> row.head().isActive())
                .flatMap(row -> row.conditions().stream())
                .map(condition -> condition.term().name())
                .collect(toSet());
    }

    static List<OfTable> of(TableFiles tables, RuleBase ruleBase, Collection<String> records) {
        var mutants = new TableMutants(tables, ruleBase, records);
        mutants.codes();
        mutants.answers();
        mutants.words();
        mutants.numbers();
        mutants.windows();
        return mutants.found;
    }

    /** How many codes of the value sets stand in a record, of how many. */
    static String codesInRecords(TableFiles tables, Collection<String> records) {
        var all = String.join("\n", records);
        var codes = tables.inFolder("codes").stream()
                .flatMap(file -> rows(tables, file).stream())
                .map(row -> row.cell("code"))
                .filter(code -> !code.isEmpty())
                .toList();
        long held =
                codes.stream().filter(code -> all.contains('"' + code + '"')).count();
        return held + " of " + codes.size() + " codes";
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
            for (var row : rows(tables, file)) {
                if (isHeld('"' + row.cell("code") + '"')) {
                    var code = row.cell("code") + " (" + row.cell("display") + ")";
                    var without = TableEdits.without(tables, row);
                    add(row, "had no " + code, without, guards);
                    add(row, "had " + code + " in " + next, TableEdits.with(without, next, row), guards);
                    otherMeaning(row.cell("means"))
                            .ifPresent(means -> add(
                                    row,
                                    "had the meaning " + means + " of " + code,
                                    TableEdits.set(tables, row, "means", means),
                                    guards));
                }
            }
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
        for (var row : rows(tables, "answers.csv")) {
            if (isHeld('"' + row.cell("code") + '"')) {
                var answer = row.cell("code") + " (" + row.cell("display") + ")";
                add(row, "had no " + answer, TableEdits.without(tables, row), true);
                var means = row.cell("means").equals("yes") ? "no" : "yes";
                add(
                        row,
                        "had the meaning " + means + " of " + answer,
                        TableEdits.set(tables, row, "means", means),
                        true);
            }
        }
    }

    private void words() {
        for (var row : rows(tables, "words.csv")) {
            if (isHeld(row.cell("words").replace("*", ""))) {
                add(
                        row,
                        "had no \"" + row.cell("words") + "\" that " + row.cell("means"),
                        TableEdits.without(tables, row),
                        true);
            }
        }
    }

    /** Ranges of numbers that records can hold. */
    private void numbers() {
        for (var row : rows(tables, VOCABULARY)) {
            if (row.cell("kind").equals("number") && !row.cell("codes").equals("-")) {
                var step = new BigDecimal(row.cell("step"));
                for (var bound : List.of("smallest", "largest")) {
                    for (var by : List.of(step, step.negate())) {
                        change(
                                row,
                                bound,
                                new BigDecimal(row.cell(bound)).add(by).toPlainString());
                    }
                }
            }
        }
    }

    private void windows() {
        for (var row : rows(tables, VOCABULARY)) {
            if (row.cell("over counts for").matches("\\d+")) {
                int days = Integer.parseInt(row.cell("over counts for"));
                Predicate<PatientFacts> concerns = facts -> facts.observations().stream()
                        .anyMatch(observation -> observation.term().equals(row.cell("term")));
                change(row, "over counts for", String.valueOf(days + 1), concerns);
                change(row, "over counts for", String.valueOf(days - 1), concerns);
            }
        }
        rows(tables, "about.csv").stream()
                .filter(row -> row.cell("what").equals(OFFER_AGAIN))
                .forEach(row -> {
                    int days = Integer.parseInt(row.cell("value"));
                    for (int other : new int[] {days + 1, days - 1}) {
                        add(
                                row,
                                "had \"" + OFFER_AGAIN + "\" " + other + " and not " + days,
                                TableEdits.set(tables, row, "value", String.valueOf(other)),
                                facts -> !facts.pathway().equals(Pathway.NONE),
                                true);
                    }
                });
    }

    private void change(TableRow row, String column, String to, Predicate<PatientFacts> concerns) {
        add(
                row,
                "had of " + row.cell("term") + " \"" + column + "\" " + to + " and not " + row.cell(column),
                TableEdits.set(tables, row, column, to),
                concerns,
                guarded.contains(row.cell("term")));
    }

    /** Of people in words nothing changes: records are read again after each change. */
    private void change(TableRow row, String column, String to) {
        change(row, column, to, _ -> false);
    }

    private void add(TableRow row, String change, TableFiles after, boolean guards) {
        add(row, change, after, _ -> false, guards);
    }

    private boolean isHeld(String text) {
        return records.contains(text.toLowerCase(Locale.UK));
    }

    private void add(TableRow row, String change, TableFiles after, Predicate<PatientFacts> concerns, boolean guards) {
        found.add(new OfTable(row.file() + ":" + row.line(), change, after, concerns, guards));
    }

    private static List<TableRow> rows(TableFiles tables, String file) {
        return CsvTable.read(file, tables.text(file).orElse(""), new FileProblems())
                .rows();
    }
}
