package org.footbridge.report.scenario;

import java.util.List;

/**
 * One thing that must come of a scenario.
 *
 * @param text what must come of it
 * @param rules the rules that the scenario gives as the reason, none where it gives none
 */
public record ExpectedClause(String text, List<String> rules) {
    public ExpectedClause {
        rules = List.copyOf(rules);
    }
}
