package org.footbridge.comparison;

import java.util.List;

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
}
