package org.footbridge.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the patient has said would suit them. It is their claim and no finding: routes are put in order by it, and none is
 * suggested or withheld for it.
 *
 * @param answers the codes of their answers in {@code preferences.csv}, in alphabetical order; one that the table does not
 *     have says nothing
 * @param asked when they were asked, or null where not recorded
 * @param source the resource, as a relative reference; empty where the answers are in no record
 */
public record StatedPreferences(
        List<String> answers, @Nullable PartialDate asked, String source) {

    /** Of somebody who was not asked. */
    public static final StatedPreferences NONE = new StatedPreferences(List.of(), null, "");

    public StatedPreferences {
        answers = answers.stream().distinct().sorted().toList();
    }

    /** Whether they count in the place of others; of what has no date nobody knows that it is later. */
    public boolean isLaterThan(StatedPreferences other) {
        return asked != null && (other.asked == null || PartialDate.LATEST_FIRST.compare(asked, other.asked) < 0);
    }

    /** Whether anything is said: answers that were taken back say nothing. */
    public boolean saysSomething() {
        return !answers.isEmpty();
    }
}
