package org.footbridge.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.Adviser.Advised;
import org.footbridge.condition.RowCondition;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rulebase.RuleBase;

/** Why something is shown or not shown, as a scenario says it, to be held to what the rules say. */
public sealed interface ExpectedReason {

    /** Name of the route or alert. */
    String name();

    /** Ids of the rules that the scenario names. */
    List<String> rules();

    /**
     * It is shown by these rules and no others. A route is shown by rules of two kinds, its own and those of its needs;
     * only the kinds of which a rule is named are held to this.
     */
    record BecauseOf(String name, List<String> rules) implements ExpectedReason {
        public BecauseOf {
            rules = List.copyOf(rules);
        }
    }

    /** The route fits, and this rule (perhaps with others) withholds it. */
    record WithheldBy(String name, String rule) implements ExpectedReason {
        @Override
        public List<String> rules() {
            return List.of(rule);
        }
    }

    /** The route fits, and this rule could not be checked. */
    record CouldNotBeChecked(String name, String rule) implements ExpectedReason {
        @Override
        public List<String> rules() {
            return List.of(rule);
        }
    }

    /** All but one condition of this rule hold. */
    record NearMiss(String name, String rule) implements ExpectedReason {
        @Override
        public List<String> rules() {
            return List.of(rule);
        }
    }

    /** What is not as the scenario says; empty where it is. */
    default Optional<String> complaint(RuleBase ruleBase, Advised advised) {
        var active = ruleBase.rows().stream()
                .filter(row -> row.head().isActive() && rules().contains(row.id()))
                .toList();
        for (var rule : rules()) {
            if (active.stream().noneMatch(row -> row.id().equals(rule))) {
                return Optional.of("\"" + name() + "\": " + rule + " is no active rule");
            }
        }
        return switch (this) {
            case BecauseOf because -> shownOtherwise(active, advised);
            case WithheldBy withheld -> notWithheld(active.getFirst(), advised);
            case CouldNotBeChecked unchecked -> checked(active.getFirst(), advised);
            case NearMiss miss -> noNearMiss(active.getFirst(), advised);
        };
    }

    /** That it is not shown at all is said elsewhere. */
    private Optional<String> shownOtherwise(List<Row> named, Advised advised) {
        var because = ShownNames.because(advised.advice()).get(name());
        if (because == null) {
            return Optional.empty();
        }
        var kinds = named.stream().map(row -> row instanceof Needed).collect(Collectors.toSet());
        var actual = because.stream()
                .map(step -> step.row())
                .filter(row -> kinds.contains(row instanceof Needed))
                .map(Row::id)
                .collect(Collectors.toCollection(TreeSet::new));
        return actual.equals(new TreeSet<>(rules()))
                ? Optional.empty()
                : Optional.of("\"" + name() + "\" should be shown because of " + String.join(" and ", rules())
                        + " and is because of " + String.join(" and ", actual));
    }

    private Optional<String> notWithheld(Row row, Advised advised) {
        var by = by(advised, row);
        return by.contains(row.id())
                ? Optional.empty()
                : Optional.of("\"" + name() + "\" should be withheld by " + row.id() + " and is "
                        + (by.isEmpty() ? "not withheld" : "withheld by " + String.join(" and ", by)));
    }

    private Optional<String> checked(Row row, Advised advised) {
        return advised.advice().withheld().stream()
                        .filter(withheld -> withheld.route().equals(name()))
                        .flatMap(withheld -> withheld.unchecked().stream())
                        .anyMatch(candidate -> candidate.id().equals(row.id()))
                ? Optional.empty()
                : Optional.of("\"" + name() + "\" should wait for " + row.id()
                        + ", which could be checked or has nothing to withhold");
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
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<String> noNearMiss(Row row, Advised advised) {
        var failed = failed(row, advised);
        boolean needless = row instanceof Routed routed
                && advised.advice().needs().stream()
                        .noneMatch(need -> need.name().equals(routed.need()));
        int missing = failed.size() + (needless ? 1 : 0);
        if (missing == 1) {
            return Optional.empty();
        }
        return Optional.of("\"" + name() + "\" should be a near miss of " + row.id() + ", but "
                + (missing == 0
                        ? "every condition of it holds"
                        : missing + " of its conditions fail: "
                                + Stream.concat(
                                                failed.stream().map(RowCondition::inWords),
                                                needless ? Stream.of("its need is not shown") : Stream.empty())
                                        .collect(Collectors.joining("; "))));
    }

    private static List<RowCondition> failed(Row row, Advised advised) {
        return row.conditions().stream()
                .filter(condition -> !condition.holds(advised.histories().of(condition.term()), row.reading()))
                .toList();
    }
}
