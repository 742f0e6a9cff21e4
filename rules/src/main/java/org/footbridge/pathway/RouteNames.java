package org.footbridge.pathway;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names of the routes of a rule base, found again where a record writes one of them in its own way. */
public final class RouteNames {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");

    private final Map<String, String> words;

    /** Of routes by these names. */
    public RouteNames(Collection<String> names) {
        words = names.stream().distinct().collect(Collectors.toUnmodifiableMap(Function.identity(), RouteNames::words));
    }

    /** All of them, as the tables write them. */
    public Set<String> all() {
        return words.keySet();
    }

    /** Whether a route has exactly this name. */
    public boolean contains(String name) {
        return words.containsKey(name);
    }

    /**
     * The route that a text names, in other letters or within a longer text: "Referral to debt advice, town hall". Of
     * several, the one with the longest name.
     */
    public Optional<String> in(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (contains(text)) {
            return Optional.of(text);
        }
        var read = words(text);
        return words.entrySet().stream()
                .filter(route -> read.contains(route.getValue()))
                .map(Map.Entry::getKey)
                .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    /** A text as words in small letters, with a space on either side of each. */
    static String words(String text) {
        return " "
                + NO_WORD.matcher(text.toLowerCase(Locale.UK)).replaceAll(" ").strip() + " ";
    }
}
