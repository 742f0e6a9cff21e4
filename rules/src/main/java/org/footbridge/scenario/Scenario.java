package org.footbridge.scenario;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.facts.PatientFacts;

/**
 * One person on one day, and what must and must not be shown when the record is opened.
 *
 * @param name what the scenario is called, in plain words
 * @param file where it is written, as a path below the scenarios folder
 * @param line where it begins in that file
 * @param facts the person
 * @param expected what must come of it
 */
public record Scenario(String name, String file, int line, PatientFacts facts, Expected expected) {

    /**
     * What a scenario asks for, in the names that tables give to routes and alerts ({@link ShownNames}).
     *
     * @param shown must be shown
     * @param notShown must not be shown
     * @param nothingElse whether what is not named in {@code shown} must not be shown either
     * @param ofTheSameNeed routes that may be shown all the same, since they meet a need of one that is named
     */
    public record Expected(Set<String> shown, Set<String> notShown, boolean nothingElse, Set<String> ofTheSameNeed) {
        public Expected {
            ofTheSameNeed = Set.copyOf(ofTheSameNeed);
            shown = Set.copyOf(shown);
            notShown = Set.copyOf(notShown);
        }

        /** Everything that it names, shown or not. */
        public Set<String> named() {
            return Stream.concat(shown.stream(), notShown.stream()).collect(Collectors.toUnmodifiableSet());
        }

        /** Whether it says that this must not be shown. */
        public boolean forbids(String name) {
            return notShown.contains(name) || (nothingElse && !shown.contains(name) && !ofTheSameNeed.contains(name));
        }
    }
}
