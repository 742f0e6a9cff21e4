package org.footbridge.coverage;

import java.util.List;
import java.util.Optional;
import org.footbridge.condition.RowCondition;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rulebase.RuleBase;

/** One small wrong change to one active row, such as a slip of the pen might make. */
public sealed interface Mutant {

    /** The row as the tables have it. */
    Row row();

    /** A bound went one step, or a window one day, either way. */
    record Moved(Row row, RowCondition from, RowCondition to) implements Mutant {}

    /** A condition was dropped. */
    record Dropped(Row row, RowCondition condition) implements Mutant {}

    /** The row was removed. */
    record Removed(Row row) implements Mutant {}

    /** What the change would be, to follow "if": {@code ROUTE-BEF-1 were removed}. */
    default String inWords() {
        return row().id()
                + switch (this) {
                    case Moved moved ->
                        " \"" + moved.from.inWords() + "\" became \""
                                + moved.to.test().inWords() + "\"";
                    case Dropped dropped -> " no longer asked for \"" + dropped.condition.inWords() + "\"";
                    case Removed removed -> " were removed";
                };
    }

    /** The row after the change; empty where it was removed. */
    default Optional<Row> changed() {
        return switch (this) {
            case Moved(var row, var from, var to) ->
                Optional.of(asking(
                        row,
                        row.conditions().stream()
                                .map(condition -> condition.equals(from) ? to : condition)
                                .toList()));
            case Dropped(var row, var dropped) ->
                Optional.of(asking(
                        row,
                        row.conditions().stream()
                                .filter(condition -> !condition.equals(dropped))
                                .toList()));
            case Removed _ -> Optional.empty();
        };
    }

    /** The whole rule base after the change. */
    default RuleBase in(RuleBase ruleBase) {
        return changed().map(ruleBase::with).orElseGet(() -> ruleBase.without(row().id()));
    }

    private static Row asking(Row row, List<RowCondition> conditions) {
        return switch (row) {
            case Needed needed -> new Needed(needed.head(), conditions, needed.need());
            case Withholding held ->
                new Withholding(held.head(), conditions, held.route(), held.reason(), held.notice());
            case Routed routed ->
                new Routed(
                        routed.head(),
                        conditions,
                        routed.need(),
                        routed.route(),
                        routed.mechanism(),
                        routed.referralModel(),
                        routed.rank(),
                        routed.summary());
            case Alerting alerting -> new Alerting(alerting.head(), conditions, alerting.notice());
        };
    }
}
