package org.footbridge.report;

import java.util.List;
import org.footbridge.report.scenario.ScenarioSection;
import org.jspecify.annotations.Nullable;

/**
 * All that stands in the report, in its order.
 *
 * @param edition version and the beginning of the hash, which stand on every printed page
 * @param scenarios the folder of the scenarios
 * @param scenarioCount how many scenarios there are
 * @param failing scenarios that do not come out as written
 * @param problems scenarios that could not be understood
 * @param missing what the scenarios must check and do not
 * @param since what is new, absent where there is nothing to compare with
 * @param nearNoRule scenarios that come near no rule
 * @param survivors small changes that nobody would notice
 * @param changesNothing small changes that can show nobody anything else
 */
record ReportModel(
        String title,
        String publisher,
        String version,
        String sha256,
        String edition,
        String day,
        String tool,
        String scenarios,
        int scenarioCount,
        int drafts,
        int retired,
        List<String> overdue,
        CoverageCounts counts,
        List<ScenarioSection> failing,
        List<String> problems,
        List<String> missing,
        @Nullable VersionChangesSection since,
        List<LayerSection> layers,
        List<ScenarioSection> nearNoRule,
        List<Finding> survivors,
        List<Finding> changesNothing,
        List<LeafletOnPage> leaflets) {

    ReportModel {
        overdue = List.copyOf(overdue);
        failing = List.copyOf(failing);
        problems = List.copyOf(problems);
        missing = List.copyOf(missing);
        layers = List.copyOf(layers);
        nearNoRule = List.copyOf(nearNoRule);
        survivors = List.copyOf(survivors);
        changesNothing = List.copyOf(changesNothing);
        leaflets = List.copyOf(leaflets);
    }

    /** A sentence about a rule. */
    record Finding(String rule, String sentence) {}

    /** What a patient takes home about a route, and what to ask before. */
    record LeafletOnPage(
            String route, String whatItIs, String howItMayHelp, String whatHappensNext, List<String> prompts) {
        LeafletOnPage {
            prompts = List.copyOf(prompts);
        }
    }

    /** Whether every scenario passes and enough is checked. */
    public boolean isAllWell() {
        return failing.isEmpty() && problems.isEmpty() && missing.isEmpty();
    }

    public int passed() {
        return scenarioCount - failing.size();
    }
}
