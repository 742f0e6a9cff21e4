package org.footbridge.guard;

import java.util.List;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.table.TableFiles;

/**
 * One version of a rule base with all that it is judged by.
 *
 * @param ruleBase its rules
 * @param tables its tables as text
 * @param scenarios its scenarios
 */
public record GuardedVersion(RuleBase ruleBase, TableFiles tables, List<WrittenScenario> scenarios) {
    public GuardedVersion {
        scenarios = List.copyOf(scenarios);
    }
}
