package org.footbridge.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What came of a scenario.
 *
 * @param scenario the scenario
 * @param shown what was shown, in alphabetical order
 * @param complaints what is not as expected, a sentence each; none where it passed
 */
public record Verdict(Scenario scenario, Set<String> shown, List<String> complaints) {

    public Verdict {
        // In one order for every printer: an unordered copy read differently from run to run.
        shown = Collections.unmodifiableSortedSet(new TreeSet<>(shown));
        complaints = List.copyOf(complaints);
    }

    public boolean passed() {
        return complaints.isEmpty();
    }

    /** Compares what was shown with what was expected. */
    public static Verdict of(Scenario scenario, Set<String> shown) {
        var complaints = new ArrayList<String>();
        var expected = scenario.expected();
        new TreeSet<>(expected.shown())
                .stream()
                        .filter(name -> !shown.contains(name))
                        .forEach(name -> complaints.add("\"" + name + "\" should be shown and is not"));
        new TreeSet<>(shown)
                .stream()
                        .filter(expected::forbids)
                        .forEach(name -> complaints.add("\"" + name + "\" is shown and should not be"));
        return new Verdict(scenario, shown, complaints);
    }
}
