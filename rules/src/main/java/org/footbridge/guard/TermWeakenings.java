package org.footbridge.guard;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.rule.Row;
import org.footbridge.table.TableRow;
import org.footbridge.vocabulary.Code;
import org.footbridge.vocabulary.CodeMeaning;
import org.footbridge.vocabulary.CodeMeaning.Says;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.ValueSet;
import org.footbridge.vocabulary.Vocabulary;

/** Compares the terms that keep patients safe, and the codes that say them. */
final class TermWeakenings {

    private static final String VOCABULARY = "vocabulary.csv";

    /** Marks that make a term safer where they change from no to yes. */
    private static final Set<String> MARKS = Set.of("discreet", "safety", "check when not recorded");

    /** The codes are compared one by one, and the unit as it is said changes no reading. */
    private static final Set<String> NOT_COMPARED = Set.of("codes", "unit in words");

    private final GuardedVersion before;
    private final GuardedVersion after;
    private final List<Weakening> found = new ArrayList<>();

    private TermWeakenings(GuardedVersion before, GuardedVersion after) {
        this.before = before;
        this.after = after;
    }

    static List<Weakening> between(GuardedVersion before, GuardedVersion after) {
        var terms = new TermWeakenings(before, after);
        var guarded = terms.guarded();
        terms.cells(guarded);
        guarded.forEach(terms::codes);
        terms.excluded();
        return terms.found;
    }

    /** Those that are marked, and those that rows ask which withhold or alert. */
    private Set<String> guarded() {
        var guarded = before.ruleBase().vocabulary().terms().stream()
                .filter(term -> term.safety() || term.discreet())
                .map(Term::name)
                .collect(toCollection(TreeSet::new));
        before.ruleBase().activeRows().stream()
                .filter(Row::isSafeguard)
                .flatMap(row -> row.conditions().stream())
                .forEach(condition -> guarded.add(condition.term().name()));
        return guarded;
    }

    private void cells(Set<String> guarded) {
        TableChange.of(VOCABULARY, before.tables(), after.tables(), "term").each((name, was, now) -> {
            if (!guarded.contains(name)) {
                return;
            }
            if (now.isEmpty()) {
                add("term " + name + " removed", was, "the word is gone, and no record can say it");
                return;
            }
            was.columns().stream()
                    .filter(column -> !NOT_COMPARED.contains(column))
                    .filter(column ->
                            isWeaker(column, was.cell(column), now.get().cell(column)))
                    .forEach(column -> add(
                            "term " + name + ": " + column + " changed",
                            now.get(),
                            "\"" + column + "\" is " + now.get().cell(column) + " and was " + was.cell(column)));
        });
    }

    private static boolean isWeaker(String column, String was, String now) {
        return !was.equals(now)
                && !(MARKS.contains(column) && now.equals("yes"))
                && !(column.equals("counts") && now.equals("any"));
    }

    private void codes(String name) {
        var was = before.ruleBase().vocabulary();
        var now = after.ruleBase().vocabulary();
        var known = new HashSet<Code>();
        for (var entry : was.find(name).map(was::entriesOf).orElse(List.of())) {
            known.add(entry.code());
            var meant = meanings(was, entry.code(), name);
            var means = meanings(now, entry.code(), name);
            if (!means.containsAll(meant) && !meant.stream().allMatch(TermWeakenings::saysLess)) {
                add(
                        "code " + entry.code().code() + " of " + name + (means.isEmpty() ? " removed" : " changed"),
                        was,
                        entry,
                        "\"" + entry.display() + "\" means " + name
                                + (means.isEmpty() ? " no more" : " otherwise than before"));
            }
        }
        for (var entry : now.find(name).map(now::entriesOf).orElse(List.of())) {
            if (endsMore(meanings(was, entry.code(), name), meanings(now, entry.code(), name))) {
                add(
                        "code " + entry.code().code() + " of " + name + " ends more",
                        now,
                        entry,
                        "\"" + entry.display() + "\" ends entries that it did not end before");
            }
            if (!known.contains(entry.code())
                    && meanings(now, entry.code(), name).stream().anyMatch(TermWeakenings::saysLess)) {
                add(
                        "code " + entry.code().code() + " of " + name + " added",
                        now,
                        entry,
                        "\"" + entry.display() + "\" now says that it is not so, or has ended");
            }
        }
    }

    private static Set<CodeMeaning> meanings(Vocabulary vocabulary, Code code, String term) {
        return vocabulary.meanings(code.system(), code.code()).stream()
                .filter(meaning -> meaning.term().equals(term))
                .collect(toCollection(HashSet::new));
    }

    private static boolean endsMore(Set<CodeMeaning> was, Set<CodeMeaning> now) {
        return was.stream().anyMatch(meaning -> meaning.says() == Says.ENDS)
                && now.stream()
                        .flatMap(meaning -> meaning.ends().stream())
                        .anyMatch(code ->
                                was.stream().noneMatch(meaning -> meaning.ends().contains(code)));
    }

    private static boolean saysLess(CodeMeaning meaning) {
        return meaning.says() == Says.NO || meaning.says() == Says.ENDS;
    }

    /** A code that is newly kept out, and whose words would have asked, asks no more. */
    private void excluded() {
        var words = before.ruleBase().vocabulary().words();
        for (var file : after.tables().inFolder("excluded")) {
            var change = TableChange.of(file, before.tables(), after.tables(), "system", "code");
            change.after().values().stream()
                    .filter(now -> now.cell("still ask").equals("no")
                            && !words.termsIn(now.cell("display")).isEmpty())
                    .filter(now -> change.before().values().stream()
                            .noneMatch(was -> was.cell("code").equals(now.cell("code"))
                                    && was.cell("still ask").equals("no")))
                    .forEach(now -> add(
                            "code " + now.cell("code") + " excluded",
                            now,
                            "\"" + now.cell("display") + "\" is kept out, and its words do not ask any more"));
        }
    }

    private void add(String name, Vocabulary vocabulary, ValueSet.Entry entry, String what) {
        var file = valueSetOf(vocabulary, entry);
        found.add(new Weakening(name, file, entry.line(), what));
    }

    private String valueSetOf(Vocabulary vocabulary, ValueSet.Entry entry) {
        var tables = vocabulary == before.ruleBase().vocabulary() ? before.tables() : after.tables();
        return tables.inFolder("codes").stream()
                .filter(file -> vocabulary
                        .valueSet(file.replaceFirst("^codes/", "").replaceFirst("\\.csv$", ""))
                        .entries()
                        .contains(entry))
                .findFirst()
                .orElse(VOCABULARY);
    }

    private void add(String name, TableRow row, String what) {
        found.add(new Weakening(name, row.file(), row.line(), what));
    }
}
