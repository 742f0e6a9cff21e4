package org.footbridge.safetycase;

import java.util.List;
import java.util.stream.Stream;
import org.footbridge.rulebase.RuleDescription;
import org.footbridge.scenario.Scenario;

/**
 * A row that withholds, adapts or alerts, or that a hazard names, with all that stands behind it.
 *
 * @param rule the row in words
 * @param approval who has approved it as it stands, or that nobody did
 * @param isApproved whether somebody in a role of the governance team did
 * @param hazards ids of the hazards that name it
 * @param fires scenarios in which it fires
 * @param nearly scenarios in which the record says something else on just one of its conditions
 * @param unread scenarios in which something that it reads could not be read
 */
record SafeguardRow(
        RuleDescription rule,
        String approval,
        boolean isApproved,
        List<String> hazards,
        TriedIn fires,
        TriedIn nearly,
        TriedIn unread) {

    SafeguardRow {
        hazards = List.copyOf(hazards);
    }

    boolean isActive() {
        return rule.status().equals("active");
    }

    /** Whether scenarios show it fire, and not fire by one condition. */
    boolean isTried() {
        return fires.many() > 0 && nearly.many() > 0;
    }

    /**
     * Scenarios, of which the first few are named.
     *
     * @param many how many there are
     * @param first where the first ones stand, with their names
     */
    record TriedIn(int many, List<String> first) {
        private static final int NAMED = 4;

        static final TriedIn NONE = new TriedIn(0, List.of());

        TriedIn {
            first = List.copyOf(first);
        }

        static TriedIn of(List<Scenario> scenarios) {
            return new TriedIn(
                    scenarios.size(),
                    scenarios.stream()
                            .limit(NAMED)
                            .map(scenario -> scenario.name() + " (" + scenario.file() + ":" + scenario.line() + ")")
                            .toList());
        }

        /** How many, and the first by name. */
        public String inWords() {
            if (many == 0) {
                return "none";
            }
            var rest = many - first.size();
            return many + ": "
                    + String.join(
                            "; ",
                            Stream.concat(
                                            first.stream(),
                                            rest > 0 ? Stream.of("and " + rest + " more") : Stream.empty())
                                    .toList());
        }
    }
}
