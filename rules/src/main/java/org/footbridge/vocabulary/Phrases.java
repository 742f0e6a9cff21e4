package org.footbridge.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.footbridge.vocabulary.WordList.Entry;
import org.footbridge.vocabulary.WordList.Means;
import org.jspecify.annotations.Nullable;

/** Phrases by their first word, or by its beginning, so that a text takes a few look-ups a word. */
final class Phrases {

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final Map<String, List<Phrase>> byBeginning = new HashMap<>();
    private final SortedSet<Integer> beginningLengths = new TreeSet<>();

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
        byBeginning.keySet().forEach(beginning -> beginningLengths.add(beginning.length()));
    }

    /** Whether any word of a text is the first of a phrase; where none is, no phrase stands in the text. */
    boolean mayBeginIn(List<String> text) {
        return text.stream().anyMatch(word -> byFirstWord.containsKey(word) || hasABeginning(word));
    }

    private boolean hasABeginning(String word) {
        for (int length : beginningLengths) {
            if (length > word.length()) {
                return false;
            }
            if (byBeginning.containsKey(word.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    List<Phrase> at(List<String> text, int at) {
        var word = text.get(at);
        var found = new ArrayList<Phrase>();
        add(byFirstWord.get(word), text, at, found);
        for (int length : beginningLengths) {
            if (length <= word.length()) {
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

    /** One phrase: whole words, of which the last may be the beginning of one. */
    record Phrase(List<String> words, boolean isBeginning, String term) {

        static Phrase of(Entry entry) {
            return new Phrase(TextWords.of(entry.words()), entry.words().endsWith("*"), entry.term());
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
}
