package org.footbridge.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.Evaluation;
import org.footbridge.advice.RowEvaluation;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rulebase.RuleBase;

/** Why something is shown or not shown, as a scenario says it, to be compared with what the rules say. */
public sealed interface ExpectedReason {

    /** Name of the route or alert. */
    String name();

    /** Ids of the rules that the scenario names. */
    List<String> rules();

    /**
     * It is shown by these rules and no others. A route is shown by rules of two kinds, its own and those of its needs;
     * only the kinds of which a rule is named are compared.
     */
    record BecauseOf(String name, List<String> rules) implements ExpectedReason {
        public BecauseOf {
            rules = List.copyOf(rules);
        }
    }

    /** The route is shown with what these rules, and no others, say first; empty where none may say anything. */
    record AdaptedBy(String name, List<String> rules) implements ExpectedReason {
        public AdaptedBy {
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
    default Optional<String> complaint(RuleBase ruleBase, Evaluation person) {
        var active = new ArrayList<Row>();
        for (var rule : rules()) {
            var row = ruleBase.find(rule).filter(found -> found.head().isActive());
            if (row.isEmpty()) {
                return Optional.of("\"" + name() + "\": " + rule + " is no active rule");
            }
            active.add(row.get());
        }
        return switch (this) {
            case BecauseOf _ -> shownOtherwise(active, person);
            case AdaptedBy _ -> adaptedOtherwise(person);
            case WithheldBy _ -> notWithheld(active.getFirst(), person);
            case CouldNotBeChecked _ -> checked(active.getFirst(), person);
            case NearMiss _ -> noNearMiss(active.getFirst(), person);
        };
    }

    /** That it is not shown at all is said elsewhere. */
    private Optional<String> shownOtherwise(List<Row> named, Evaluation person) {
        var steps = ShownNames.basedOn(person.advice()).get(name());
        if (steps == null) {
            return Optional.empty();
        }
        var kinds = named.stream().map(row -> row instanceof Needed).collect(Collectors.toSet());
        var actual = steps.stream()
                .map(step -> step.row())
                .filter(row -> kinds.contains(row instanceof Needed))
                .map(Row::id)
                .collect(Collectors.toCollection(TreeSet::new));
        return actual.equals(new TreeSet<>(rules()))
                ? Optional.empty()
                : Optional.of("\"" + name() + "\" should be shown because of " + String.join(" and ", rules())
                        + " and is because of " + String.join(" and ", actual));
    }

    private Optional<String> adaptedOtherwise(Evaluation person) {
        return person.advice().routes().stream()
                .filter(route -> route.name().equals(name()))
                .map(route -> route.adaptations().stream()
                        .map(step -> step.row().id())
                        .collect(Collectors.toCollection(TreeSet::new)))
                .filter(actual -> !actual.equals(new TreeSet<>(rules())))
                .map(actual -> "\"" + name() + "\" should be adapted by " + listed(rules()) + " and is adapted by "
                        + listed(actual))
                .findFirst();
    }

    private static String listed(Collection<String> rules) {
        return rules.isEmpty() ? "nothing" : String.join(" and ", rules);
    }

    private Optional<String> notWithheld(Row row, Evaluation person) {
        var by = by(person, row);
        return by.contains(row.id())
                ? Optional.empty()
                : Optional.of("\"" + name() + "\" should be withheld by " + row.id() + " and is "
                        + (by.isEmpty() ? "not withheld" : "withheld by " + String.join(" and ", by)));
    }

    private Optional<String> checked(Row row, Evaluation person) {
        return person.advice().withheld().stream()
                        .filter(withheld -> withheld.route().equals(name()))
                        .flatMap(withheld -> withheld.unchecked().stream())
                        .anyMatch(candidate -> candidate.id().equals(row.id()))
                ? Optional.empty()
                : Optional.of("\"" + name() + "\" should wait for " + row.id()
                        + ", which could be checked or has nothing to withhold");
    }

    private Set<String> by(Evaluation person, Row row) {
        var routes = person.advice().withheld().stream()
                .filter(withheld -> withheld.route().equals(name()))
                .flatMap(withheld -> withheld.basedOn().stream())
                .map(step -> step.row().id());
        boolean everything = row instanceof Withholding withholding
                && withholding.withholdsEverything()
                && RowEvaluation.of(row, person).conditionsHold();
        return Stream.concat(routes, everything ? Stream.of(row.id()) : Stream.empty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<String> noNearMiss(Row row, Evaluation person) {
        var evaluation = RowEvaluation.of(row, person);
        int missing = evaluation.missing();
        if (missing == 1) {
            return Optional.empty();
        }
        return Optional.of("\"" + name() + "\" should be a near miss of " + row.id() + ", but "
                + (missing == 0
                        ? "every condition of it holds"
                        : missing + " of its conditions fail: "
                                + Stream.concat(
                                                evaluation.missed().stream()
                                                        .map(missed -> missed.condition()
                                                                .inWords()),
                                                evaluation.missingNeed().stream()
                                                        .map(_ -> "its need is not shown"))
                                        .collect(Collectors.joining("; "))));
    }
}
