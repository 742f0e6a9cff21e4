package org.footbridge.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.footbridge.advice.Adviser.Advised;
import org.footbridge.condition.RowCondition;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.RuleBase;

/**
 * The near misses that tell a reader something: the record says something about the one thing that fails, a blood pressure
 * one step too low for example. A rule that asks for one thing is otherwise nearly met by everybody.
 */
final class InformativeNearMisses {

    private final Map<String, Set<String>> byRule = new HashMap<>();

    InformativeNearMisses(RuleBase ruleBase, Map<String, Advised> advisedByScenario) {
        advisedByScenario.forEach((scenario, advised) -> {
            ruleBase.rows().stream()
                    .filter(row -> row.head().isActive() && isTelling(row, advised))
                    .forEach(row -> byRule.computeIfAbsent(row.id(), unused -> new HashSet<>())
                            .add(scenario));
        });
    }

    private static boolean isTelling(Row row, Advised advised) {
        var failed = row.conditions().stream()
                .filter(condition -> !condition.holds(advised.histories().of(condition.term()), row.reading()))
                .toList();
        return failed.size() == 1 && saysSomething(failed.getFirst(), advised);
    }

    private static boolean saysSomething(RowCondition condition, Advised advised) {
        var history = advised.histories().of(condition.term());
        return history.unread() || !history.observations().isEmpty();
    }

    /** The names of the scenarios that tell something about a rule by nearly meeting it. */
    Set<String> of(String rule) {
        return byRule.getOrDefault(rule, Set.of());
    }
}
