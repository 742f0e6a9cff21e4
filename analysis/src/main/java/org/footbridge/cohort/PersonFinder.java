package org.footbridge.cohort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Finds one person where there may be many. */
public final class PersonFinder {

    /** How many people an error message names. */
    private static final int NAMED = 3;

    private PersonFinder() {}

    /**
     * The record of one person.
     *
     * @param label what names the person, empty where there is only one
     * @throws IllegalArgumentException where there is nobody of that name, or somebody must be named; the message says so
     */
    public static PersonRecord at(Path place, String label) throws IOException {
        var faults = new ArrayList<CohortReadProblem>();
        var people = new ArrayList<PersonRecord>();
        for (var portion : CohortFiles.at(place, faults::add)) {
            for (var person : portion.get()) {
                if (person.label().equals(label)) {
                    return person;
                }
                if (people.size() < NAMED) {
                    people.add(person);
                }
            }
            if (label.isEmpty() && people.size() > 1) {
                break;
            }
        }
        if (label.isEmpty() && people.size() == 1) {
            return people.getFirst();
        }
        throw new IllegalArgumentException(people.isEmpty() ? nobody(faults) : another(label, people));
    }

    private static String nobody(Iterable<CohortReadProblem> faults) {
        var wrong = new StringBuilder();
        faults.forEach(fault -> wrong.append(wrong.isEmpty() ? "" : "; ")
                .append(fault.line() > 0 ? "line " + fault.line() + " " : "it ")
                .append(fault.wrong()));
        return wrong.isEmpty() ? "there is nobody" : wrong.toString();
    }

    private static String another(String label, List<PersonRecord> people) {
        var some = people.stream().map(PersonRecord::label).collect(Collectors.joining(", "));
        return (label.isEmpty()
                        ? "there are several people; name one"
                        : "there is no patient " + label + "; name another")
                + " with --patient, such as " + some;
    }
}
