package org.footbridge.chart.element;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The elements of a resource that matter. What is wrong in any other harms nobody. */
public final class Elements {

    private final Set<String> names;
    private final Set<String> choices;

    private Elements(Set<String> names, Set<String> choices) {
        this.names = names;
        this.choices = choices;
    }

    /** Elements by their names; of a choice as FHIR writes it, {@code value[x]}. */
    public static Elements of(String... names) {
        return new Elements(
                Stream.of(names).filter(name -> !name.endsWith("[x]")).collect(Collectors.toUnmodifiableSet()),
                Stream.of(names)
                        .filter(name -> name.endsWith("[x]"))
                        .map(name -> name.replace("[x]", ""))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Also {@code valueAnything}, which is no element but might have been one. */
    boolean matter(String element) {
        if (names.contains(element)) {
            return true;
        }
        for (String choice : choices) {
            if (element.startsWith(choice)
                    && (element.length() == choice.length()
                            || Character.isUpperCase(element.charAt(choice.length())))) {
                return true;
            }
        }
        return false;
    }
}
