package org.footbridge.codes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The words of a code's display without those that say nothing about the meaning: who is spoken of ({@code Patient
 * currently has}) at its beginning and {@code now} at its end.
 *
 * @param words lower case, in their order
 * @param saysNow whether it speaks of the present as well, as {@code asthma in past and COPD now} does
 */
record DisplayWords(List<String> words, boolean saysNow) {

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:[/'’-][a-z0-9]+)*");
    private static final Set<String> WHO = Set.of(("patient person client adult man woman child he she they this there"
                    + " says states reports that on o/e examination found currently today"
                    + " has have had is are was been do does did")
            .split(" "));
    private static final Set<String> NOW = Set.of("now", "today", "currently");
    private static final Set<String> PRESENT = Set.of("now", "current", "currently", "ongoing", "still");
    private static final Set<String> NOT = Set.of("no", "not", "never", "nor", "without");
    private static final Set<String> JOINS =
            Set.of("with", "and", "plus", "after", "following", "due", "because", "since");
    private static final Set<String> PERIODS =
            Set.of("few hour hours day days week weeks month months year years".split(" "));
    private static final Set<String> FOUND =
            Set.of(("present found confirmed known evident identified suspected diagnosed"
                            + " detected seen reported disclosed discussed indicated applicable recorded established proven likely"
                            + " assessed asked current currently now more any")
                    .split(" "));

    static DisplayWords of(String display) {
        var words = new ArrayList<>(plain(display));
        while (words.size() > 1 && WHO.contains(words.getFirst())) {
            words.removeFirst();
        }
        boolean saysNow = IntStream.range(0, words.size())
                .anyMatch(at -> PRESENT.contains(words.get(at)) && !(at > 0 && NOT.contains(words.get(at - 1))));
        while (words.size() > 1 && NOW.contains(words.getLast())) {
            words.removeLast();
        }
        return new DisplayWords(withoutThePregnantPatient(words), saysNow);
    }

    /** The words of a text as they stand. */
    static List<String> plain(String text) {
        var spelt = text.toLowerCase(Locale.UK)
                .replaceAll("\\bex-", "ex ")
                .replaceAll("\\bnot (otherwise|elsewhere) (specified|classified)\\b", "");
        return WORD.matcher(spelt).results().map(word -> word.group()).toList();
    }

    /** In {@code hypertension in mother complicating childbirth} the mother is the patient. */
    private static List<String> withoutThePregnantPatient(List<String> words) {
        int complicating = words.indexOf("complicating");
        var kept = new ArrayList<String>();
        for (int at = 0; at < words.size(); at++) {
            boolean mother = words.get(at).equals("mother")
                    && at + 1 == complicating
                    && at > 0
                    && Set.of("in", "of").contains(words.get(at - 1));
            boolean maternal = words.get(at).equals("maternal") && at < complicating;
            if (!mother && !maternal) {
                kept.add(words.get(at));
            }
        }
        return List.copyOf(kept);
    }

    /** Whether words from one place on stand behind a {@code with} or {@code and}, which joins them to what was named before. */
    boolean isJoined(int at, int farthestAnd) {
        return IntStream.range(1, at)
                .anyMatch(join -> JOINS.contains(words.get(join))
                        && (!words.get(join).equals("and") || at - join <= farthestAnd));
    }

    /** Whether words at a place stand directly behind one of these. */
    boolean isBehind(int at, Collection<String> others) {
        return at > 0 && others.contains(words.get(at - 1));
    }

    /** Whether a period follows a place: {@code in the past year} is recent, and no history. */
    boolean isBeforePeriod(int at) {
        return at < words.size()
                && (PERIODS.contains(words.get(at))
                        || Character.isDigit(words.get(at).charAt(0)));
    }

    /** Whether a negation behind what the term's own names say denies another thing: {@code self-harm, no suicidal intent}. */
    boolean deniesAnotherThing(int at, int count, List<List<String>> own) {
        var head = words.subList(0, at).stream()
                .filter(word -> !PRESENT.contains(word))
                .toList();
        return !head.isEmpty()
                && !isLast(at, count)
                && !FOUND.contains(words.get(at + count))
                && own.stream().anyMatch(name -> name.containsAll(head));
    }

    /** Whether a {@code but} behind a place brings something that is so. */
    boolean saysOtherwiseBehind(int at) {
        int but = words.lastIndexOf("but");
        return but > at && but + 1 < words.size() && !NOT.contains(words.get(but + 1));
    }

    /** Whether so many words from a place on are the last. */
    boolean isLast(int at, int count) {
        return at + count == words.size();
    }
}
