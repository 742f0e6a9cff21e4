package org.footbridge.governance;

import java.time.LocalDate;
import java.util.List;
import org.footbridge.rule.Row;
import org.footbridge.rule.RowHead.Status;
import org.footbridge.rulebase.Layer;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleDescription;

/**
 * The rules of one layer.
 *
 * @param name as its folder is named, in words
 * @param what what its rules decide
 */
record GovernanceLayer(String name, String what, int active, int draft, int retired, List<RuleDescription> rules) {

    static GovernanceLayer of(Layer layer, RuleBase ruleBase, LocalDate today) {
        var rows =
                ruleBase.rows().stream().filter(row -> Layer.of(row) == layer).toList();
        return new GovernanceLayer(
                layer.title(),
                layer.purpose(),
                count(rows, Status.ACTIVE),
                count(rows, Status.DRAFT),
                count(rows, Status.RETIRED),
                rows.stream()
                        .map(row -> RuleDescription.of(row, ruleBase, today))
                        .toList());
    }

    private static int count(List<Row> rows, Status status) {
        return (int) rows.stream().filter(row -> row.head().status() == status).count();
    }
}
