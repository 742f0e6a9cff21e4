package org.footbridge.codes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;

/**
 * Words in a code's display that keep it from saying that something is so now: about the past, about somebody else,
 * negated, or about something that only has to do with it. The phrases of {@code words.csv} that turn a meaning round
 * count here too.
 */
final class TurningWords {

    /** What the words do to the meaning. */
    enum Turn {
        HISTORY("says that it was so earlier"),
        OVER("says that it is over"),
        NEGATED("says that it is not so"),
        FAMILY("is about the family"),
        OTHER("does not say that it is so");

        private final String words;

        Turn(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Where in a display the words have to stand. */
    private enum Where {
        /** Among the first words, since {@code without evidence of organ damage} further on denies another thing. */
        FIRST,
        ANYWHERE,
        LAST
    }

    private record Phrase(List<String> words, Turn turn, Where where) {}

    /** A turn and the words that make it. */
    record Found(Turn turn, String words) {}

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:[/'’-][a-z0-9]+)*");
    private static final int FIRST_WORDS = 3;

    private final List<Phrase> phrases = new ArrayList<>();
    private final List<List<String>> own;

    /**
     * Prepares for one term.
     *
     * @param tables where {@code words.csv} is looked for
     * @param own the term's name and the displays of the codes that say yes of it today: words that stand there belong to
     *     the term (at risk, referral) and turn nothing, unless they negate or are about the family
     */
    TurningWords(TableFiles tables, Collection<String> own) {
        this.own = own.stream().map(TurningWords::words).toList();
        add(Turn.FAMILY, Where.ANYWHERE, "family history", "fh", "fhx");
        add(Turn.FAMILY, Where.ANYWHERE, "mother", "father", "parent", "parents", "sibling", "relative", "spouse of");
        add(Turn.OVER, Where.ANYWHERE, "no longer", "resolved", "remission", "recovered", "cured");
        add(Turn.OVER, Where.LAST, "over", "ended");
        add(Turn.NEGATED, Where.FIRST, "no", "not", "nil", "never", "denies", "denied", "without", "absence of");
        add(Turn.NEGATED, Where.ANYWHERE, "no evidence", "not present", "ruled out");
        add(Turn.HISTORY, Where.ANYWHERE, "history", "h/o");
        add(Turn.HISTORY, Where.FIRST, "past", "previous", "previously", "former", "old", "healed");
        add(Turn.HISTORY, Where.LAST, "past");
        add(
                Turn.OTHER,
                Where.ANYWHERE,
                "suspected",
                "possible",
                "at risk",
                "risk of",
                "screening",
                "routine enquiry",
                "perpetrator",
                "training",
                "leaflet",
                "prevention",
                "accidental",
                "invitation",
                "invited",
                "declined",
                "referral",
                "referred",
                "monitoring",
                "review",
                "exempt",
                "excepted",
                "exception");
        addGoverned(tables);
    }

    private void add(Turn turn, Where where, String... texts) {
        for (var text : texts) {
            phrases.add(new Phrase(words(text), turn, where));
        }
    }

    private void addGoverned(TableFiles tables) {
        if (tables.text("words.csv").isEmpty()) {
            return;
        }
        for (var row : CsvTable.read("words.csv", tables, new FileProblems()).rows()) {
            switch (row.cell("means")) {
                case "unless before" -> add(Turn.NEGATED, Where.FIRST, row.cell("words"));
                case "unless after" -> add(Turn.OTHER, Where.LAST, row.cell("words"));
                case "unless anywhere" -> add(Turn.OTHER, Where.ANYWHERE, row.cell("words"));
                default -> {
                    // The others say what may be meant, which is no question here.
                }
            }
        }
    }

    /** The first turn, in the order of the kinds above, that a display holds. */
    Optional<Found> in(String display) {
        var words = words(display);
        return phrases.stream()
                .filter(phrase -> stands(phrase, words))
                .filter(phrase -> phrase.turn() == Turn.NEGATED || phrase.turn() == Turn.FAMILY || !isOwn(phrase))
                .map(phrase -> new Found(phrase.turn(), String.join(" ", phrase.words())))
                .findFirst();
    }

    private boolean isOwn(Phrase phrase) {
        return own.stream().anyMatch(words -> Collections.indexOfSubList(words, phrase.words()) >= 0);
    }

    private static boolean stands(Phrase phrase, List<String> words) {
        int first = Collections.indexOfSubList(words, phrase.words());
        return first >= 0
                && switch (phrase.where()) {
                    case FIRST -> first < FIRST_WORDS;
                    case ANYWHERE -> true;
                    case LAST ->
                        Collections.lastIndexOfSubList(words, phrase.words())
                                == words.size() - phrase.words().size();
                };
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.UK))
                .results()
                .map(word -> word.group())
                .toList();
    }
}
