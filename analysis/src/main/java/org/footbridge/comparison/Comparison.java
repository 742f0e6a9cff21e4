package org.footbridge.comparison;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a newer rule base does otherwise than an older one, over a cohort.
 *
 * @param people how many people were looked at
 * @param affected for how many of them something shown is gained, lost or changed
 * @param everybody how many people of the cohort stand in each group, affected or not
 * @param effects what changes, in the order of names
 */
public record Comparison(int people, int affected, GroupCounts everybody, List<Effect> effects) {

    public Comparison {
        effects = List.copyOf(effects);
    }

    /** Whether everybody is shown the same by both. */
    public boolean isSame() {
        return effects.isEmpty();
    }

    /**
     * What the newer rule base does with one name that may be shown, over a cohort.
     *
     * @param name the route or alert; of a card that is about neither, the key of its summary
     * @param kind what happens to it
     * @param people for how many people
     * @param groups how many of them in each group
     * @param examples the ids of the first of them
     */
    public record Effect(String name, Kind kind, int people, GroupCounts groups, List<String> examples) {

        /** What happens to a name that one person sees; the first of these that is so. */
        public enum Kind {
            GAINED,
            LOST,
            /** Its line, urgency, referral model, mechanism or need is another. */
            CHANGED,
            /** It stands elsewhere: before or behind another, or on the card that further needs share. */
            MOVED,
            /** Something else on its card is said otherwise, and nothing else happens to a route on it. */
            REWORDED
        }

        public Effect {
            examples = List.copyOf(examples);
        }
    }

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
    }
}
