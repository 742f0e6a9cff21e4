package org.footbridge.comparison;

import java.util.ArrayList;
import java.util.List;

/**
 * What the newer rule base does with one name that may be shown, over a cohort.
 *
 * @param name the route or alert
 * @param kind what happens to it
 * @param people for how many people
 * @param groups how many of them in each group
 * @param examples the ids of the first of them
 */
public record Effect(String name, Kind kind, int people, GroupCounts groups, List<String> examples) {

    /** A person gains a name, loses it, or sees it with other words. */
    public enum Kind {
        GAINED,
        LOST,
        CHANGED
    }

    public Effect {
        examples = List.copyOf(examples);
    }

    /** Counts one effect, person by person. */
    static final class Tally {
        private final GroupCounts.Tally groups = new GroupCounts.Tally();
        private final List<String> examples = new ArrayList<>();
        private int people;

        void count(CohortPerson resident, int mostExamples) {
            people++;
            groups.count(resident);
            if (examples.size() < mostExamples) {
                examples.add(resident.id());
            }
        }

        Effect effect(String name, Kind kind) {
            return new Effect(name, kind, people, groups.groups(), examples);
        }
    }
}
