package org.footbridge.change;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether two names, or addresses, may be those of one person: capitals, titles and blanks make nobody another person. Two
 * people of one name count as one, which is the safe side where nobody may approve what is their own.
 */
public final class PersonName {

    private static final Set<String> TITLES =
            Set.of("dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "sir", "dame", "rev", "revd");
    private static final Pattern BETWEEN = Pattern.compile("[\\s.,]+");

    private PersonName() {}

    public static boolean isSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** Whether somebody is among those who are known by name or by address. */
    public static boolean isAmong(Collection<String> known, String name, String address) {
        return known.stream().anyMatch(one -> isSame(one, name) || isSame(one, address));
    }

    private static String plain(String name) {
        var lower = name.toLowerCase(Locale.ROOT).strip();
        return lower.contains("@")
                ? lower
                : Stream.of(BETWEEN.split(lower))
                        .filter(word -> !word.isEmpty() && !TITLES.contains(word))
                        .collect(Collectors.joining(" "));
    }
}
