package org.footbridge.vocabulary;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words that may mean a safety term where no code is understood, and the words that turn them round. Matching compares
 * whole words, so that nothing in a table is ever run.
 */
public final class WordList {

    /** A list of no words, which finds nothing. */
    public static final WordList NONE = new WordList(List.of());

    private static final int WORDS_BEFORE = 6;
    private static final Set<String> ENDS_CLAUSE = Set.of(".", ";", "!", "?", "\n", "but", ",");
    private static final Set<String> BEGINS_CLAUSE = Set.of(".", ";", "!", "?", "\n", "but", ",", ":");

    private final List<Entry> entries;
    private final Phrases mayMean;
    private final Phrases unlessBefore;
    private final Phrases unlessAfter;
    private final Phrases unlessAnywhere;
    private final Phrases turnsNothing;

    /** What some words mean for the text in which they stand. */
    public enum Means {
        /** The text may mean a term. */
        MAY_MEAN,
        /** Among the six words before, in the same clause, they turn it round. */
        UNLESS_BEFORE,
        /** After it, in the same clause, they turn it round. */
        UNLESS_AFTER,
        /** Anywhere in the text, they turn it round. */
        UNLESS_ANYWHERE,
        /** They turn nothing round, though a word in them would: "not coping". */
        TURNS_NOTHING;

        /** As the table writes it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * One row of the table.
     *
     * @param words one or more words in lower case; with a star at the end, the last one is the beginning of a word
     * @param means what they mean
     * @param term the term that they may mean, empty for words that turn others round
     */
    public record Entry(String words, Means means, String term) {}

    public WordList(Collection<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.mayMean = new Phrases(entries, Means.MAY_MEAN);
        this.unlessBefore = new Phrases(entries, Means.UNLESS_BEFORE);
        this.unlessAfter = new Phrases(entries, Means.UNLESS_AFTER);
        this.unlessAnywhere = new Phrases(entries, Means.UNLESS_ANYWHERE);
        this.turnsNothing = new Phrases(entries, Means.TURNS_NOTHING);
    }

    /** The rows, in the order of the table. */
    public List<Entry> entries() {
        return entries;
    }

    /** The terms that a text may mean, in the order in which it names them. */
    public Set<String> termsIn(String text) {
        var all = TextWords.of(text);
        var terms = new LinkedHashSet<String>();
        // Most texts hold no word of the list: they cost a look-up a word.
        if (!mayMean.mayBeginIn(all)) {
            return terms;
        }
        var words = turnsNothing.leftOutOf(all);
        if (unlessAnywhere.standIn(words)) {
            return terms;
        }
        for (int at = 0; at < words.size(); at++) {
            for (var phrase : mayMean.at(words, at)) {
                if (!unlessBefore.standIn(before(words, at))
                        && !unlessAfter.standIn(after(words, at + phrase.words().size()))) {
                    terms.add(phrase.term());
                }
            }
        }
        return terms;
    }

    /** Whether a text holds words that turn others round: it may deny what it names, or speak of somebody else. */
    public boolean turnsRound(String text) {
        var words = turnsNothing.leftOutOf(TextWords.of(text));
        return unlessBefore.standIn(words) || unlessAfter.standIn(words) || unlessAnywhere.standIn(words);
    }

    private static List<String> before(List<String> words, int at) {
        int from = at;
        while (from > 0 && at - from < WORDS_BEFORE && !BEGINS_CLAUSE.contains(words.get(from - 1))) {
            from--;
        }
        return words.subList(from, at);
    }

    private static List<String> after(List<String> words, int at) {
        int to = at;
        while (to < words.size() && !ENDS_CLAUSE.contains(words.get(to))) {
            to++;
        }
        return words.subList(at, to);
    }
}
