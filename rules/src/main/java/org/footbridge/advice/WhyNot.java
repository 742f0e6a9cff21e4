package org.footbridge.advice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.Because.Ground;
import org.footbridge.condition.Condition;
import org.footbridge.condition.Histories;
import org.footbridge.condition.History;
import org.footbridge.rulebase.Row;
import org.footbridge.rulebase.Row.Needed;
import org.footbridge.rulebase.Row.Routed;
import org.footbridge.rulebase.RuleBase;

/** Why a rule did not fire: each condition that failed, with what is recorded and what it asks for. */
public final class WhyNot {

    private final RuleBase ruleBase;
    private final Histories histories;

    public WhyNot(RuleBase ruleBase, Histories histories) {
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

    private String failed(Condition condition) {
        return recorded(condition, histories.of(condition.term())) + " (needs "
                + condition.test().inWords() + ")";
    }

    private static String recorded(Condition condition, History history) {
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
