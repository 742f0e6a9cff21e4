package org.footbridge.report;

import java.util.List;
import org.footbridge.coverage.Coverage.Asked;
import org.footbridge.report.ScenarioSection.Pointer;
import org.footbridge.rule.RowHead.Status;
import org.footbridge.rulebase.RuleDescription;

/**
 * A rule as the report shows it.
 *
 * @param description the rule in words
 * @param subject the need, route or alert that it is about
 * @param reviewBy last day before it is overdue, in words
 * @param strengthInWords what the letter of its evidence stands for
 * @param asked each thing that it asks for, with how often scenarios saw it met and missed
 * @param survivors small changes to it that nobody would notice, as sentences
 * @param nearly in how many scenarios all but one thing holds
 * @param fires scenarios in which it fires
 * @param misses of the scenarios in which it nearly fires, those that say something about the one thing missing
 * @param others scenarios about it in which neither is so
 */
record RuleSection(
        RuleDescription description,
        String subject,
        String reviewBy,
        String strengthInWords,
        List<Asked> asked,
        List<String> survivors,
        int nearly,
        ScenarioList fires,
        ScenarioList misses,
        ScenarioList others) {

    RuleSection {
        asked = List.copyOf(asked);
        survivors = List.copyOf(survivors);
    }

    /**
     * Scenarios under a rule.
     *
     * @param here those that stand in full under it
     * @param elsewhere the nearest of those that stand elsewhere
     * @param more how many further ones there are
     */
    record ScenarioList(List<ScenarioSection> here, List<Pointer> elsewhere, int more) {
        static final ScenarioList NONE = new ScenarioList(List.of(), List.of(), 0);

        ScenarioList {
            here = List.copyOf(here);
            elsewhere = List.copyOf(elsewhere);
        }

        public int count() {
            return here.size() + elsewhere.size() + more;
        }
    }

    public String id() {
        return description.id();
    }

    /** Whether scenarios leave something about it unchecked. */
    public boolean hasGaps() {
        return isActive() && (!survivors.isEmpty() || !asked.stream().allMatch(Asked::isSeenBothWays));
    }

    public boolean isActive() {
        return description.status().equals(Status.ACTIVE.word());
    }
}
