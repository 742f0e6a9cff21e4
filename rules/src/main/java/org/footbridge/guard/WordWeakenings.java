package org.footbridge.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.table.TableRow;
import org.footbridge.vocabulary.Vocabulary;
import org.footbridge.vocabulary.WordList.Means;

/**
 * Compares the tables of plain words: canaries, words that may mean a safety term, words kept off leaflets, answers, codes of
 * the pathway.
 */
final class WordWeakenings {

    private final GuardedVersion before;
    private final GuardedVersion after;
    private final List<Weakening> found = new ArrayList<>();

    private WordWeakenings(GuardedVersion before, GuardedVersion after) {
        this.before = before;
        this.after = after;
    }

    static List<Weakening> between(GuardedVersion before, GuardedVersion after) {
        var words = new WordWeakenings(before, after);
        words.canaries();
        words.words();
        words.keptOffLeaflets();
        words.answers();
        words.pathway();
        return words.found;
    }

    private TableChange change(String file, String... key) {
        return TableChange.of(file, before.tables(), after.tables(), key);
    }

    private void canaries() {
        var canaries = change("canaries.csv", "canary");
        canaries.each((name, was, now) -> {
            if (now.isEmpty()) {
                if (canaries.after().values().stream().anyMatch(other -> asksTheSame(was, other))) {
                    return;
                }
                add("canary " + name + " removed", was, "the canary is gone");
            } else if (!now.get().cell("recorded").equals(was.cell("recorded"))) {
                add("canary " + name + " changed", now.get(), "it is about another record: " + was.cell("recorded"));
            } else {
                var lost = new HashSet<>(names(was));
                lost.removeAll(names(now.get()));
                if (asksForAnAlertOnly(now.get())) {
                    lost.remove("shows nothing");
                }
                lost.stream()
                        .sorted()
                        .forEach(asked ->
                                add("canary " + name + " loosened", now.get(), "it does not ask any more: " + asked));
            }
        });
    }

    private static boolean asksTheSame(TableRow was, TableRow now) {
        return now.cell("recorded").equals(was.cell("recorded")) && names(now).containsAll(names(was));
    }

    /** Where nothing was to be shown, an alert is more to ask for, so long as no route comes with it. */
    private boolean asksForAnAlertOnly(TableRow canary) {
        var asked = names(canary);
        return asked.contains("never shows any route")
                && asked.stream().anyMatch(name -> name.startsWith("shows "))
                && after.ruleBase().routeNames().all().stream().noneMatch(route -> asked.contains("shows " + route));
    }

    private static Set<String> names(TableRow canary) {
        var names = new HashSet<String>();
        for (var column : List.of("shows", "never shows")) {
            Stream.of(canary.cell(column).split("; *", -1))
                    .filter(name -> !name.equals("-"))
                    .forEach(name -> names.add(column + " " + name));
        }
        return names;
    }

    private void words() {
        var words = change("words.csv", "words", "means", "term");
        words.each((name, was, now) -> {
            if (now.isEmpty() && (means(was, Means.MAY_MEAN) || means(was, Means.TURNS_NOTHING))) {
                add("words " + name + " removed", was, "these words are not looked for any more");
            }
        });
        words.eachNew((name, now) -> {
            if (!means(now, Means.MAY_MEAN)) {
                add(
                        "words " + name + " added",
                        now,
                        means(now, Means.TURNS_NOTHING)
                                ? "nothing is looked for inside them any more"
                                : "they turn round what a text may mean, so that it is not asked");
            }
        });
    }

    private static boolean means(TableRow row, Means means) {
        return row.cell("means").equals(means.word());
    }

    private void keptOffLeaflets() {
        change("kept-off-leaflets.csv", "word").each((name, was, now) -> {
            if (now.isEmpty()) {
                add("leaflet word " + name + " removed", was, "a leaflet may say it: " + was.cell("why"));
            }
        });
    }

    /** A coded answer that meant yes to any question must not come to mean nothing, or no. */
    private void answers() {
        var answers = change("answers.csv", "system", "code");
        answers.each((name, was, now) -> {
            if (was.cell("means").equals("yes") && !meansYes(now)) {
                add(
                        "answer " + was.cell("code") + " " + (now.isEmpty() ? "removed" : "changed"),
                        now.orElse(was),
                        "\"" + was.cell("display") + "\" does not mean yes any more");
            }
        });
        answers.eachNew((name, now) -> {
            if (now.cell("means").equals("no")) {
                add("answer " + now.cell("code") + " added", now, "\"" + now.cell("display") + "\" now means no");
            }
        });
    }

    /** An open referral that is not seen is offered once more, and nobody asks what became of it, or of its link worker. */
    private void pathway() {
        lost("referrals.csv", "referral code", "route", "system", "code");
        Stream.of(Vocabulary.REFERRAL, Vocabulary.LINK_WORKER)
                .forEach(set -> lost("codes/" + set + ".csv", "code of " + set, "system", "code"));
    }

    private void lost(String file, String name, String... key) {
        change(file, key).each((row, was, now) -> {
            if (now.isEmpty()) {
                add(
                        name + " " + row + " removed",
                        was,
                        "what says \"" + was.cell("display") + "\" is not seen on the pathway any more");
            }
        });
    }

    private static boolean meansYes(Optional<TableRow> row) {
        return row.filter(it -> it.cell("means").equals("yes")).isPresent();
    }

    private void add(String name, TableRow row, String what) {
        found.add(new Weakening(name, row.file(), row.line(), what));
    }
}
