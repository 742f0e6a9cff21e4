package org.footbridge.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the newer rule base does with one name that may be shown, over a cohort.
 *
 * @param name the route or alert
 * @param kind what happens to it
 * @param people for how many people
 * @param byAgeBand how many of them in each age band
 * @param bySex how many of each sex
 * @param byEthnicity how many of each ethnicity
 * @param examples the ids of the first of them
 */
public record Effect(
        String name,
        Kind kind,
        int people,
        Map<String, Integer> byAgeBand,
        Map<String, Integer> bySex,
        Map<String, Integer> byEthnicity,
        List<String> examples) {

    /** A person gains a name, loses it, or sees it with other words. */
    public enum Kind {
        GAINED,
        LOST,
        CHANGED
    }

    /** The group of everybody of whom it is not recorded. */
    public static final String NOT_RECORDED = "not recorded";

    public Effect {
        byAgeBand = ordered(byAgeBand);
        bySex = ordered(bySex);
        byEthnicity = ordered(byEthnicity);
        examples = List.copyOf(examples);
    }

    private static Map<String, Integer> ordered(Map<String, Integer> counts) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** Counts one effect, person by person. */
    static final class Tally {
        private final Map<String, Integer> byAgeBand = new TreeMap<>();
        private final Map<String, Integer> bySex = new TreeMap<>();
        private final Map<String, Integer> byEthnicity = new TreeMap<>();
        private final List<String> examples = new ArrayList<>();
        private int people;

        void count(Resident resident, int mostExamples) {
            people++;
            add(byAgeBand, resident.ageBand());
            add(bySex, resident.sex());
            add(byEthnicity, resident.ethnicity());
            if (examples.size() < mostExamples) {
                examples.add(resident.id());
            }
        }

        private static void add(Map<String, Integer> counts, Optional<String> group) {
            counts.merge(group.orElse(NOT_RECORDED), 1, Integer::sum);
        }

        Effect effect(String name, Kind kind) {
            return new Effect(name, kind, people, byAgeBand, bySex, byEthnicity, examples);
        }
    }
}
