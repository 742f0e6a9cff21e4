package org.footbridge.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.footbridge.coverage.Coverage.OfRow;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.WrittenScenario;

/**
 * Finds for each scenario the one rule under which it stands in full: the rule that it names as a reason; else, since that
 * is what is special about it, the rule that the fewest scenarios make fire or miss with something recorded; else any that it misses.
 */
final class ScenarioPlacement {

    private final Map<String, Set<String>> fired = new HashMap<>();
    private final Map<String, Set<String>> near = new HashMap<>();
    private final Map<String, Set<String>> informative = new HashMap<>();
    private final Map<String, String> ruleByScenario = new HashMap<>();

    ScenarioPlacement(ReportInput input) {
        var scenarios = input.suite().scenarios();
        for (var row : input.coverage().rows()) {
            fired.put(row.row().id(), names(row, OfRow::fired));
            near.put(row.row().id(), names(row, OfRow::nearlyFired));
            informative.put(row.row().id(), names(row, OfRow::informativeMisses));
        }
        scenarios.forEach(written -> rule(written).ifPresent(rule -> ruleByScenario.put(name(written), rule)));
    }

    private static Set<String> names(OfRow row, Function<OfRow, List<Scenario>> which) {
        return which.apply(row).stream().map(Scenario::name).collect(Collectors.toCollection(HashSet::new));
    }

    private static String name(WrittenScenario written) {
        return written.scenario().name();
    }

    private Optional<String> rule(WrittenScenario written) {
        return written.reasons().stream()
                .flatMap(reason -> reason.rules().stream())
                .filter(fired::containsKey)
                .findFirst()
                .or(() ->
                        rarest(rule -> fired(rule).contains(name(written)) ? fired(rule) : informative(rule), written))
                .or(() -> rarest(this::near, written));
    }

    private Optional<String> rarest(Function<String, Set<String>> scenarios, WrittenScenario written) {
        return fired.keySet().stream()
                .filter(rule -> scenarios.apply(rule).contains(name(written)))
                .min(Comparator.comparingInt(
                                (String rule) -> scenarios.apply(rule).size())
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The rule under which a scenario stands; empty where it comes near none. */
    Optional<String> of(WrittenScenario written) {
        return Optional.ofNullable(ruleByScenario.get(name(written)));
    }

    /** The names of the scenarios in which a rule fires. */
    Set<String> fired(String rule) {
        return fired.getOrDefault(rule, Set.of());
    }

    /** The names of the scenarios in which all but one thing holds that a rule asks for. */
    Set<String> near(String rule) {
        return near.getOrDefault(rule, Set.of());
    }

    /** The names of the scenarios that nearly fire a rule and say something about the one thing that is missing. */
    Set<String> informative(String rule) {
        return informative.getOrDefault(rule, Set.of());
    }
}
