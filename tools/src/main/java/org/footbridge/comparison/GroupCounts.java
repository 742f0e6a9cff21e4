package org.footbridge.comparison;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many people stand in each group.
 *
 * @param byAgeBand how many in each age band
 * @param bySex how many of each sex, as the record has it
 * @param byEthnicity how many of each ethnicity
 */
public record GroupCounts(
        Map<String, Integer> byAgeBand, Map<String, Integer> bySex, Map<String, Integer> byEthnicity) {

    /** The group of everybody of whom it is not recorded. */
    public static final String NOT_RECORDED = "not recorded";

    public GroupCounts {
        byAgeBand = ordered(byAgeBand);
        bySex = ordered(bySex);
        byEthnicity = ordered(byEthnicity);
    }

    private static Map<String, Integer> ordered(Map<String, Integer> counts) {
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** Counts people, one by one. */
    static final class Tally {
        private final Map<String, Integer> byAgeBand = new TreeMap<>();
        private final Map<String, Integer> bySex = new TreeMap<>();
        private final Map<String, Integer> byEthnicity = new TreeMap<>();

        void count(CohortPerson resident) {
            add(byAgeBand, resident.ageBand());
            add(bySex, resident.sex());
            add(byEthnicity, resident.ethnicity());
        }

        private static void add(Map<String, Integer> counts, Optional<String> group) {
            counts.merge(group.orElse(NOT_RECORDED), 1, Integer::sum);
        }

        GroupCounts groups() {
            return new GroupCounts(byAgeBand, bySex, byEthnicity);
        }
    }
}
