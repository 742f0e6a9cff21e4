package org.footbridge.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.footbridge.coverage.Coverage;
import org.footbridge.coverage.CoverageGate;
import org.footbridge.coverage.MutationAnalysis;
import org.footbridge.coverage.SuiteRun;
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
 * @param coverage what they try
 * @param mutation what they notice
 * @param gate whether that is enough
 * @param since what is new, where there is an older version to compare with
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
        LocalDate day,
        String tool) {

    /** Whether every scenario is understood and passes, and enough is checked. */
    public boolean isAllWell() {
        return suite.problems().isEmpty() && run.verdicts().stream().allMatch(Verdict::passed) && gate.isOpen();
    }
}
