package org.footbridge.scenario.reader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.Adviser.Advised;
import org.footbridge.condition.Condition;
import org.footbridge.rulebase.Row;
import org.footbridge.rulebase.Row.Alerting;
import org.footbridge.rulebase.Row.Needed;
import org.footbridge.rulebase.Row.Routed;
import org.footbridge.rulebase.Row.Withholding;
import org.footbridge.rulebase.RuleBase;

/** Why something is not shown, as a scenario says it, to be held to what the rules say. */
public sealed interface Reason {

    /** Name of the route or alert that is not shown. */
    String name();

    /** Id of the rule that the scenario names. */
    String rule();

    /** The route fits, and this rule withholds it. */
    record WithheldBy(String name, String rule) implements Reason {}

    /** The route fits, and this rule could not be checked. */
    record CouldNotBeChecked(String name, String rule) implements Reason {}

    /** All but one condition of this rule hold. */
    record NearMiss(String name, String rule) implements Reason {}

    /** What is not as the scenario says; empty where it is. */
    default Optional<String> complaint(RuleBase ruleBase, Advised advised) {
        var row = ruleBase.rows().stream()
                .filter(candidate -> candidate.id().equals(rule()))
                .filter(candidate -> candidate.head().isActive())
                .findFirst();
        if (row.isEmpty()) {
            return Optional.of("\"" + name() + "\": " + rule() + " is no active rule");
        }
        return switch (this) {
            case WithheldBy withheld -> {
                var by = by(advised, row.get());
                yield by.contains(rule())
                        ? Optional.empty()
                        : Optional.of("\"" + name() + "\" should be withheld by " + rule() + " and is "
                                + (by.isEmpty() ? "not withheld" : "withheld by " + String.join(" and ", by)));
            }
            case CouldNotBeChecked unchecked ->
                advised.advice().withheld().stream()
                                .filter(withheld -> withheld.route().equals(name()))
                                .flatMap(withheld -> withheld.unchecked().stream())
                                .anyMatch(candidate -> candidate.id().equals(rule()))
                        ? Optional.empty()
                        : Optional.of("\"" + name() + "\" should wait for " + rule()
                                + ", which could be checked or has nothing to withhold");
            case NearMiss miss -> nearMiss(row.get(), advised);
        };
    }

    private Set<String> by(Advised advised, Row row) {
        var routes = advised.advice().withheld().stream()
                .filter(withheld -> withheld.route().equals(name()))
                .flatMap(withheld -> withheld.because().stream())
                .map(because -> because.row().id());
        boolean everything = row instanceof Withholding withholding
                && withholding.withholdsEverything()
                && failed(row, advised).isEmpty();
        return Stream.concat(routes, everything ? Stream.of(row.id()) : Stream.empty())
                .collect(Collectors.toSet());
    }

    private Optional<String> nearMiss(Row row, Advised advised) {
        var failed = failed(row, advised);
        boolean needless = row instanceof Routed routed
                && advised.advice().needs().stream()
                        .noneMatch(need -> need.name().equals(routed.need()));
        int missing = failed.size() + (needless ? 1 : 0);
        if (missing == 1) {
            return Optional.empty();
        }
        return Optional.of("\"" + name() + "\" should be a near miss of " + rule() + ", but "
                + (missing == 0
                        ? "every condition of it holds"
                        : missing + " of its conditions fail: "
                                + Stream.concat(
                                                failed.stream().map(Condition::inWords),
                                                needless ? Stream.of("its need is not shown") : Stream.empty())
                                        .collect(Collectors.joining("; "))));
    }

    private static List<Condition> failed(Row row, Advised advised) {
        return row.conditions().stream()
                .filter(condition -> !condition.holds(advised.histories().of(condition.term()), row.reading()))
                .toList();
    }

    /** Whether a rule has a say in whether something is shown. */
    static boolean hasSay(Row row, String name, RuleBase ruleBase) {
        return switch (row) {
            case Withholding withholding ->
                withholding.covers(name)
                        || withholding
                                .notice()
                                .filter(notice -> notice.alert().equals(name))
                                .isPresent();
            case Alerting alerting -> alerting.notice().alert().equals(name);
            case Routed routed -> routed.route().equals(name);
            case Needed needed ->
                ruleBase.rows().stream()
                        .anyMatch(other -> other instanceof Routed routed
                                && routed.need().equals(needed.need())
                                && routed.route().equals(name));
        };
    }
}
