package org.footbridge.report;

import java.util.List;
import org.footbridge.comparison.Comparison;
import org.footbridge.comparison.RuleChanges;
import org.footbridge.comparison.TableChanges;
import org.footbridge.rulebase.RuleBase;

/**
 * What happened since an older version.
 *
 * @param older the older version
 * @param rules what happened to the rules
 * @param tables what happened to words, codes, evidence and sentences
 * @param effect what it does to the people of the scenarios, whose ids are the scenarios' names
 */
public record VersionChanges(RuleBase older, RuleChanges rules, List<TableChanges> tables, Comparison effect) {
    public VersionChanges {
        tables = List.copyOf(tables);
    }
}
