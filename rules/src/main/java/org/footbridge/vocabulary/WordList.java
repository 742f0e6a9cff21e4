package org.footbridge.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that may mean a safety term where no code is understood, and the words that turn them round. Matching compares
 * whole words, so that nothing in a table is ever run.
 */
public final class WordList {

    /** A list of no words, which finds nothing. */
    public static final WordList NONE = new WordList(List.of());

    private static final int LONGEST_TEXT = 4_000;
    private static final int WORDS_BEFORE = 6;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[.;,:!?\\n]");
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
        var words = turnsNothing.leftOutOf(words(text));
        var terms = new LinkedHashSet<String>();
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
        var words = turnsNothing.leftOutOf(words(text));
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

    /** The words of a text in lower case, and what stands between clauses; the end of a long text is left out. */
    private static List<String> words(String text) {
        var start = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        return WORD.matcher(start.toLowerCase(Locale.UK))
                .results()
                .map(found -> found.group())
                .toList();
    }

    private record Phrase(List<String> words, boolean isBeginning, String term) {

        static Phrase of(Entry entry) {
            return new Phrase(WordList.words(entry.words()), entry.words().endsWith("*"), entry.term());
        }

        String key() {
            return words.getFirst();
        }

        boolean standsIn(List<String> text, int at) {
            int last = words.size() - 1;
            return at + last < text.size()
                    && text.subList(at, at + last).equals(words.subList(0, last))
                    && (isBeginning
                            ? text.get(at + last).startsWith(words.get(last))
                            : text.get(at + last).equals(words.get(last)));
        }
    }

    /** Phrases by their first word, or by its beginning, so that a text takes a few look-ups a word. */
    private static final class Phrases {

        private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
        private final Map<String, List<Phrase>> byBeginning = new HashMap<>();

        Phrases(Collection<Entry> entries, Means means) {
            for (var entry : entries) {
                if (entry.means() == means) {
                    var phrase = Phrase.of(entry);
                    boolean anyEnding = phrase.isBeginning() && phrase.words().size() == 1;
                    (anyEnding ? byBeginning : byFirstWord)
                            .computeIfAbsent(phrase.key(), it -> new ArrayList<>())
                            .add(phrase);
                }
            }
        }

        List<Phrase> at(List<String> text, int at) {
            var word = text.get(at);
            var found = new ArrayList<Phrase>();
            add(byFirstWord.get(word), text, at, found);
            if (!byBeginning.isEmpty()) {
                for (int length = 1; length <= word.length(); length++) {
                    add(byBeginning.get(word.substring(0, length)), text, at, found);
                }
            }
            return found;
        }

        private static void add(@Nullable List<Phrase> some, List<String> text, int at, List<Phrase> found) {
            if (some != null) {
                some.stream().filter(phrase -> phrase.standsIn(text, at)).forEach(found::add);
            }
        }

        List<String> leftOutOf(List<String> text) {
            var left = new ArrayList<String>();
            int at = 0;
            while (at < text.size()) {
                var found = at(text, at);
                if (found.isEmpty()) {
                    left.add(text.get(at));
                    at++;
                } else {
                    at += found.getFirst().words().size();
                }
            }
            return left;
        }

        boolean standIn(List<String> text) {
            for (int at = 0; at < text.size(); at++) {
                if (!at(text, at).isEmpty()) {
                    return true;
                }
            }
            return false;
        }
    }
}
