package org.footbridge.report;

import java.util.List;
import java.util.Locale;
import org.footbridge.rulebase.Layer;
import org.footbridge.rulebase.Leaflets.Leaflet;
import org.footbridge.rulebase.RuleBaseMetadata;
import org.jspecify.annotations.Nullable;

/**
 * All that stands in the report, in its order.
 *
 * @param input what it is made of
 * @param edition version and the beginning of the hash, which stand on every printed page
 * @param drafts how many rules are drafts
 * @param retired how many rules are out of force
 * @param failing scenarios that do not come out as written
 * @param since what is new, absent where there is nothing to compare with
 * @param nearNoRule scenarios that come near no rule
 * @param survivors small changes that nobody would notice
 * @param changesNothing small changes that can show nobody anything else
 */
record ReportModel(
        ReportInput input,
        String edition,
        String day,
        long drafts,
        long retired,
        List<String> overdue,
        CoverageCounts counts,
        List<ScenarioSection> failing,
        @Nullable VersionChangesSection since,
        List<LayerSection> layers,
        List<ScenarioSection> nearNoRule,
        List<Finding> survivors,
        List<Finding> changesNothing,
        List<LeafletOnPage> leaflets) {
    ReportModel {
        overdue = List.copyOf(overdue);
        failing = List.copyOf(failing);
        layers = List.copyOf(layers);
        nearNoRule = List.copyOf(nearNoRule);
        survivors = List.copyOf(survivors);
        changesNothing = List.copyOf(changesNothing);
        leaflets = List.copyOf(leaflets);
    }

    /** The rules of one layer. */
    record LayerSection(Layer layer, List<RuleSection> rules) {
        LayerSection {
            rules = List.copyOf(rules);
        }

        /** Its place in the page. */
        public String anchor() {
            return layer.name().toLowerCase(Locale.ROOT);
        }
    }

    /** A sentence about a rule, or about a table that holds none. */
    record Finding(String place, boolean isRule, String sentence) {}

    /** What a patient takes home about a route, and what to ask before. */
    record LeafletOnPage(Leaflet text, List<String> prompts) {
        LeafletOnPage {
            prompts = List.copyOf(prompts);
        }
    }

    /** The rule base in its own words: title, publisher and version. */
    public RuleBaseMetadata about() {
        return input.ruleBase().about();
    }

    public int scenarioCount() {
        return input.suite().scenarios().size();
    }
}
