package org.footbridge.report;

import java.util.List;
import org.footbridge.report.scenario.ScenarioSection;
import org.footbridge.report.scenario.ScenarioSection.Pointer;

/**
 * A rule as the report shows it.
 *
 * @param id the permanent id
 * @param subject the need, route or alert that it is about
 * @param status draft, active or retired
 * @param when what must hold, all of it
 * @param outcome what follows
 * @param owner who answers for it
 * @param reviewBy last day before it is overdue
 * @param overdue whether it is
 * @param strength letter of the evidence, or basis
 * @param strengthInWords what the letter stands for
 * @param limitation its one limitation
 * @param source where it comes from
 * @param table file and line
 * @param asked each thing that it asks for, with how often scenarios saw it met and missed
 * @param survivors small changes to it that nobody would notice, as sentences
 * @param nearly in how many scenarios all but one thing holds
 * @param fires scenarios in which it fires
 * @param misses of the scenarios in which it nearly fires, those that say something about the one thing missing
 * @param others scenarios about it in which neither is so
 */
record RuleSection(
        String id,
        String subject,
        String status,
        List<String> when,
        String outcome,
        String owner,
        String reviewBy,
        boolean overdue,
        String strength,
        String strengthInWords,
        String limitation,
        String source,
        String table,
        List<Question> asked,
        List<String> survivors,
        int nearly,
        Told fires,
        Told misses,
        Told others) {

    RuleSection {
        when = List.copyOf(when);
        asked = List.copyOf(asked);
        survivors = List.copyOf(survivors);
    }

    /** One thing that a rule asks for. */
    record Question(String text, int met, int missed) {
        public boolean seenBothWays() {
            return met > 0 && missed > 0;
        }
    }

    /**
     * Scenarios under a rule.
     *
     * @param here those that stand in full under it
     * @param elsewhere the nearest of those that stand elsewhere
     * @param more how many further ones there are
     */
    record Told(List<ScenarioSection> here, List<Pointer> elsewhere, int more) {
        static final Told NONE = new Told(List.of(), List.of(), 0);

        Told {
            here = List.copyOf(here);
            elsewhere = List.copyOf(elsewhere);
        }

        public int count() {
            return here.size() + elsewhere.size() + more;
        }
    }

    /** Whether scenarios leave something about it unchecked. */
    public boolean hasGaps() {
        return isActive() && (!survivors.isEmpty() || !asked.stream().allMatch(Question::seenBothWays));
    }

    public boolean isActive() {
        return status.equals("active");
    }
}
