package org.footbridge.codes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.footbridge.codes.TurningPhrase.Where;
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
        UNSURE("does not say whether it is so"),
        OTHER("does not say that it is so");

        private final String words;

        Turn(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * A turn and the words that make it.
     *
     * @param turn what they do to the meaning
     * @param words the words
     * @param isDoubtful whether the display names something first that may be so all the same
     */
    record Found(Turn turn, String words, boolean isDoubtful) {

        /** As a reason has it. */
        String why() {
            return turn.words() + ": " + words;
        }
    }

    private static final List<String> RELATIVES = List.of(("family member,in family,in the family,mother,father,parent,"
                    + "parents,maternal,paternal,brother,sister,sibling,son,daughter,husband,wife,spouse,partner,relative,"
                    + "grandmother,grandfather,grandparent,grandson,granddaughter,aunt,uncle,cousin,niece,nephew,"
                    + "stepmother,stepfather,stepbrother,stepsister,friend")
            .split(","));

    private final List<TurningPhrase> phrases = new ArrayList<>();
    private final List<List<String>> own;

    /**
     * Prepares for one term.
     *
     * @param tables where {@code words.csv} is looked for
     * @param own the term's name and the displays of the codes that say yes of it today: words that stand there belong to
     *     the term (at risk, referral) and turn nothing, unless they negate or name a family history; where they name a
     *     relative, no relative turns
     */
    TurningWords(TableFiles tables, Collection<String> own) {
        this.own = own.stream().map(DisplayWords::plain).toList();
        add(Turn.FAMILY, Where.ANYWHERE, "family history", "fh", "fhx");
        RELATIVES.forEach(relative -> add(Turn.FAMILY, Where.ANYWHERE, relative));
        add(Turn.OVER, Where.ANYWHERE, "no longer", "resolved", "remission", "recovered", "cured");
        add(Turn.OVER, Where.FIRST, "stopped", "ceased");
        add(Turn.OVER, Where.LAST, "over", "ended", "stopped", "ceased");
        add(Turn.NEGATED, Where.FIRST, "no", "not", "nil", "never", "denies", "denied", "absence of");
        add(Turn.NEGATED, Where.BEGINNING, "without", "free of", "free from");
        add(Turn.NEGATED, Where.ANYWHERE, "no evidence", "not present", "ruled out");
        add(Turn.NEGATED, Where.LAST, "no", "none", "nil", "absent", "denied", "unlikely", "disproved", "refuted");
        add(Turn.HISTORY, Where.ANYWHERE, "history", "h/o", "hx", "pmh", "pmhx", "historical", "childhood");
        add(Turn.HISTORY, Where.FIRST, "past", "previous", "previously", "prior", "former", "formerly", "ex");
        add(Turn.HISTORY, Where.FIRST, "old", "healed", "used to");
        add(Turn.HISTORY, Where.LAST, "past", "previously", "ago");
        add(Turn.UNSURE, Where.ANYWHERE, "suspected", "possible", "probable");
        add(Turn.UNSURE, Where.FIRST, "query");
        add(Turn.UNSURE, Where.LAST, "unknown");
        add(
                Turn.OTHER,
                Where.ANYWHERE,
                "at risk",
                "fear of",
                "risk of",
                "routine enquiry",
                "perpetrator",
                "leaflet",
                "prevention");
        add(Turn.OTHER, Where.ANYWHERE, "accidental", "invited", "declined", "exempt", "excepted", "exception");
        add(Turn.OTHER, Where.ANYWHERE, "care plan", "management plan", "self-management", "rescue pack", "education");
        add(Turn.OTHER, Where.NO_OCCASION, "assessment", "clinic", "screening", "training", "invitation");
        add(Turn.OTHER, Where.NO_OCCASION, "referral", "referred", "monitoring", "review", "counselling");
        addGoverned(tables);
    }

    private void add(Turn turn, Where where, String... texts) {
        for (var text : texts) {
            phrases.add(new TurningPhrase(DisplayWords.plain(text), turn, where));
        }
    }

    private void addGoverned(TableFiles tables) {
        if (tables.text("words.csv").isEmpty()) {
            return;
        }
        for (var row : CsvTable.read("words.csv", tables, new FileProblems()).rows()) {
            var words = row.cell("words");
            var turn = switch (row.cell("why")) {
                case "negation" -> Turn.NEGATED;
                case "about somebody else" -> Turn.FAMILY;
                default -> Turn.OTHER;
            };
            switch (row.cell("means")) {
                case "unless before" -> add(turn, words.equals("without") ? Where.BEGINNING : Where.FIRST, words);
                case "unless after" -> add(turn, Where.LAST, words);
                case "unless anywhere" -> add(turn, Where.ANYWHERE, words);
                default -> {
                    // The others say what may be meant, which is no question here.
                }
            }
        }
    }

    /**
     * The first turn, in the order of the kinds above, that a display holds; one that leaves doubt only where there is no
     * other.
     */
    Optional<Found> in(String display) {
        if (display.strip().startsWith("?") || display.strip().endsWith("?")) {
            return Optional.of(new Found(Turn.UNSURE, "?", false));
        }
        var words = DisplayWords.of(display);
        var found = phrases.stream()
                .filter(phrase -> phrase.in(words) >= 0 && !isOwn(phrase))
                .map(phrase -> new Found(
                        phrase.turn(),
                        String.join(" ", phrase.words()),
                        phrase.leavesDoubt(words, phrase.in(words), own)))
                .toList();
        return found.stream()
                .filter(turn -> !turn.isDoubtful())
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private boolean isOwn(TurningPhrase phrase) {
        return switch (phrase.turn()) {
            case NEGATED -> false;
            case FAMILY -> isRelative(phrase) && RELATIVES.stream().anyMatch(one -> isOwn(DisplayWords.plain(one)));
            case HISTORY, OVER, UNSURE, OTHER -> isOwn(phrase.words());
        };
    }

    private boolean isOwn(List<String> phrase) {
        return own.stream().anyMatch(words -> Collections.indexOfSubList(words, phrase) >= 0);
    }

    private static boolean isRelative(TurningPhrase phrase) {
        return RELATIVES.stream()
                .anyMatch(one -> Collections.indexOfSubList(phrase.words(), DisplayWords.plain(one)) >= 0);
    }
}
