package org.footbridge.comparison;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.RuleBase;

/**
 * What happened to the rules between two versions, each list in the order of rule ids.
 *
 * @param added rules that are new
 * @param removed rules that are gone
 * @param changed rules that say something else
 */
public record RuleChanges(List<Row> added, List<Row> removed, List<Changed> changed) {

    public RuleChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /** A rule that says something else, with each cell that does. */
    public record Changed(Row row, List<CellChange> cells) {
        public Changed {
            cells = List.copyOf(cells);
        }
    }

    /** Sets two versions side by side. */
    public static RuleChanges between(RuleBase older, RuleBase newer) {
        var before = byId(older);
        var after = byId(newer);
        return new RuleChanges(
                newer.rows().stream()
                        .filter(row -> !before.containsKey(row.id()))
                        .toList(),
                older.rows().stream()
                        .filter(row -> !after.containsKey(row.id()))
                        .toList(),
                newer.rows().stream()
                        .filter(row -> before.containsKey(row.id()))
                        .map(row -> new Changed(
                                row, CellChange.between(RowCells.of(older.row(row.id())), RowCells.of(row))))
                        .filter(changed -> !changed.cells().isEmpty())
                        .toList());
    }

    private static Map<String, Row> byId(RuleBase ruleBase) {
        return ruleBase.rows().stream().collect(Collectors.toMap(Row::id, Function.identity()));
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
}
