package org.footbridge.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.footbridge.change.RepositoryHistory;
import org.footbridge.comparison.Comparison;
import org.footbridge.comparison.RuleChanges;
import org.footbridge.comparison.TableChanges;
import org.footbridge.coverage.Coverage;
import org.footbridge.coverage.CoverageGate;
import org.footbridge.coverage.MutationAnalysis;
import org.footbridge.coverage.SuiteRun;
import org.footbridge.guard.ApprovedRows;
import org.footbridge.guard.Guard;
import org.footbridge.guard.Weakening;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.ScenarioSuite;
import org.footbridge.scenario.Verdict;

/**
 * What a report is about, all of it worked out before.
 *
 * @param ruleBase the rules
 * @param scenarios the folder of the scenarios, as the caller named it
 * @param suite the scenarios, with what is wrong with their writing
 * @param run each scenario that could be understood, run once
 * @param coverage what they check
 * @param mutation what they notice
 * @param gate whether that is enough
 * @param since what is new, where there is an older version to compare with
 * @param history what became of the rule base in its git repository, where that was named
 * @param approvedRows who has approved the rows of the tables, and which rows nobody has
 * @param day the day on which the report is made
 * @param tool what makes it, with its version
 */
public record ReportInput(
        RuleBase ruleBase,
        Path scenarios,
        ScenarioSuite suite,
        SuiteRun run,
        Coverage coverage,
        MutationAnalysis mutation,
        CoverageGate gate,
        Optional<VersionChanges> since,
        Optional<RepositoryHistory> history,
        ApprovedRows.State approvedRows,
        LocalDate day,
        String tool) {

    /** Whether every scenario is understood and passes, enough is checked, and no safeguard was lost without approval. */
    public boolean isAllWell() {
        return suite.problems().isEmpty()
                && run.verdicts().stream().allMatch(Verdict::passed)
                && gate.isOpen()
                && since.filter(changes -> !changes.weakenings().problems().isEmpty())
                        .isEmpty();
    }

    /**
     * What happened since an older version.
     *
     * @param older the older version
     * @param rules what happened to the rules
     * @param tables what happened to words, codes, evidence and sentences
     * @param effect what it does to the people of the scenarios, whose ids are the scenarios' names
     * @param weakenings which safeguards were lost or loosened, and whether somebody has approved it
     */
    public record VersionChanges(
            RuleBase older, RuleChanges rules, List<TableChanges> tables, Comparison effect, Guard.Finding weakenings) {
        public VersionChanges {
            tables = List.copyOf(tables);
        }

        /** Whether somebody has approved a weakening. */
        public boolean isApproved(Weakening weakening) {
            return !weakenings.unapproved().contains(weakening);
        }
    }
}
