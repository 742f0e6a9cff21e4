package org.footbridge.advice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.TraceStep.Ground;
import org.footbridge.condition.RowCondition;
import org.footbridge.condition.TermHistories;
import org.footbridge.condition.TermHistory;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rulebase.RuleBase;

/** Why a rule did not fire: each condition that failed, with what is recorded and what it asks for. */
public final class WhyNot {

    private final RuleBase ruleBase;
    private final TermHistories histories;

    public WhyNot(RuleBase ruleBase, TermHistories histories) {
        this.ruleBase = ruleBase;
        this.histories = histories;
    }

    /** The first reason, in one sentence; empty where every condition of the row holds. */
    public Optional<String> of(Row row) {
        return all(row).stream().findFirst();
    }

    /** Every reason, a sentence each; none where every condition of the row holds. */
    public List<String> all(Row row) {
        if (!row.head().isActive()) {
            return List.of("the row is " + row.head().status().name().toLowerCase(Locale.ROOT));
        }
        var needless = row instanceof Routed routed && shownBy(routed).isEmpty()
                ? Stream.of("no rule shows the need \"" + routed.need() + "\"")
                : Stream.<String>empty();
        var failed = row.conditions().stream()
                .filter(condition -> !condition.holds(histories.of(condition.term()), row.reading()))
                .map(this::failed);
        return Stream.concat(needless, failed).toList();
    }

    private List<Needed> shownBy(Routed routed) {
        return ruleBase.rows().stream()
                .filter(Needed.class::isInstance)
                .map(Needed.class::cast)
                .filter(needed -> needed.head().isActive() && needed.need().equals(routed.need()))
                .filter(needed -> needed.conditions().stream()
                        .allMatch(condition -> condition.holds(histories.of(condition.term()), needed.reading())))
                .toList();
    }

    private String failed(RowCondition condition) {
        return recorded(condition, histories.of(condition.term())) + " (needs "
                + condition.test().inWords() + ")";
    }

    private static String recorded(RowCondition condition, TermHistory history) {
        var name = condition.term().name();
        if (history.unread()) {
            return name + " could not be read";
        }
        return history.observations().isEmpty()
                ? name + " is not recorded"
                : history.observations().stream()
                        .limit(3)
                        .map(observation -> Ground.inWords(condition.term(), observation))
                        .collect(Collectors.joining(", ", name + " is ", ""));
    }
}
