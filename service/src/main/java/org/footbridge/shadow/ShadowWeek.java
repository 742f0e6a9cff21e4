package org.footbridge.shadow;

import java.time.LocalDate;
import java.util.List;
import org.footbridge.governance.use.VisibleCount;

/**
 * What a version in the shadow would have done in a week, as it may be seen: no small count is shown, and none follows.
 *
 * @param run the last run of the version
 * @param monday the first day of the week
 * @param weeks the weeks of which there are counts, by their first days
 * @param calls the calls of each day, behind those of the whole week
 * @param rules the cards of each rule and urgency, where any are gained, lost or changed
 * @param isAgainstSeveral whether more than one version was live in that week, so that it was compared with each in turn
 */
public record ShadowWeek(
        ShadowRun run,
        LocalDate monday,
        List<LocalDate> weeks,
        List<CallsOn> calls,
        List<CardsOfRule> rules,
        boolean isAgainstSeveral) {

    public ShadowWeek {
        weeks = List.copyOf(weeks);
        calls = List.copyOf(calls);
        rules = List.copyOf(rules);
    }

    /**
     * The calls of some days.
     *
     * @param when the day, or that it is all
     */
    public record CallsOn(String when, VisibleCount evaluated, VisibleCount notEvaluated, VisibleCount failed) {}

    /** How many cards are gained, lost and changed. */
    public record Cards(VisibleCount gained, VisibleCount lost, VisibleCount changed) {

        /** Whether any come or go. */
        public boolean comeOrGo() {
            return !gained.isNone() || !lost.isNone();
        }
    }

    /**
     * The cards of one rule and urgency.
     *
     * @param ruleId the rule; empty where none is behind the cards
     * @param urgency the indicator of the cards, as CDS Hooks writes it
     * @param all in the whole week
     * @param parts the same by what was called, and by day
     */
    public record CardsOfRule(String ruleId, String urgency, Cards all, List<Part> parts) {
        public CardsOfRule {
            parts = List.copyOf(parts);
        }

        /** Whether cards come or go that a clinician must not miss. */
        public boolean isUrgent() {
            return !urgency.equals("info") && all.comeOrGo();
        }
    }

    /** A part of the whole, by its name. */
    public record Part(String name, Cards cards) {}

    /** Whether nothing was counted. */
    public boolean isEmpty() {
        return calls.isEmpty();
    }

    /** The rules whose critical cards and warnings come or go. */
    public List<CardsOfRule> urgent() {
        return rules.stream().filter(CardsOfRule::isUrgent).toList();
    }
}
