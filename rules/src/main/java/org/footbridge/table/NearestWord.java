package org.footbridge.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the word that somebody most likely meant. */
public final class NearestWord {

    private static final int LISTED = 12;

    private NearestWord() {}

    /** A remedy for an unknown word: the nearest known one, or all of them where none is near. */
    public static String suggestion(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return "there is none to choose from";
        }
        return nearest(word, known)
                .map(candidate -> "did you mean \"" + candidate + "\"?")
                .orElseGet(() -> "write one of: "
                        + known.stream().sorted().limit(LISTED).collect(Collectors.joining(", "))
                        + (known.size() > LISTED ? ", …" : ""));
    }

    /** The known word that was most likely meant; empty where none is near. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(candidate -> distance(word, candidate) <= Math.max(2, candidate.length() / 2));
    }

    /** Edit distance (insert, delete, replace), ignoring case. */
    static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.UK);
        var b = other.toLowerCase(Locale.UK);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
