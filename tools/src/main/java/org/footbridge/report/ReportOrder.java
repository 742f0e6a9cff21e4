package org.footbridge.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.footbridge.report.RuleSection.ScenarioList;
import org.footbridge.report.ScenarioSection.Pointer;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.Layer;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.Verdict;
import org.footbridge.scenario.WrittenScenario;

/**
 * Decides where each scenario stands in full, which is once: what fails at the beginning, everything else under the rule
 * that it is about, and what comes near no rule at the end. Elsewhere a pointer names it by its number.
 */
final class ReportOrder {

    /** Further pointers under a rule help nobody; their number is said. */
    private static final int POINTERS = 6;

    private final ScenarioPlacement placement;
    private final List<WrittenScenario> all;
    private final SequencedMap<String, ScenarioSection> sections = new LinkedHashMap<>();
    private final Set<String> failing;

    ReportOrder(ReportInput input) {
        this.all = input.suite().scenarios();
        this.placement = new ScenarioPlacement(input);
        var complaints = input.run().verdicts().stream()
                .filter(verdict -> !verdict.passed())
                .collect(Collectors.toMap(verdict -> verdict.scenario().name(), Verdict::complaints));
        this.failing = complaints.keySet();
        var adviceByScenario = input.run().advice();
        var renderer = new ScenarioRenderer(input.ruleBase());
        for (var written : inOrder(input)) {
            var wrong = complaints.getOrDefault(name(written), List.of());
            var advice = Objects.requireNonNull(adviceByScenario.get(name(written)), "Every scenario has been run");
            sections.put(name(written), renderer.render(written, advice, sections.size() + 1, wrong));
        }
    }

    private List<WrittenScenario> inOrder(ReportInput input) {
        var order = new ArrayList<WrittenScenario>();
        all.stream().filter(written -> failing.contains(name(written))).forEach(order::add);
        for (var layer : Layer.values()) {
            rows(layer, input.ruleBase()).forEach(row -> {
                order.addAll(fires(row));
                order.addAll(misses(row));
                order.addAll(others(row));
            });
        }
        all.stream()
                .filter(written -> placement.of(written).isEmpty() && !failing.contains(name(written)))
                .forEach(order::add);
        return order;
    }

    private static String name(WrittenScenario written) {
        return written.scenario().name();
    }

    /** Scenarios that stand in full under a rule. */
    private List<WrittenScenario> under(Row row, Predicate<String> wanted) {
        return all.stream()
                .filter(written ->
                        placement.of(written).filter(row.id()::equals).isPresent())
                .filter(written -> !failing.contains(name(written)) && wanted.test(name(written)))
                .toList();
    }

    private List<WrittenScenario> fires(Row row) {
        return under(row, placement.fired(row.id())::contains);
    }

    private List<WrittenScenario> misses(Row row) {
        return under(row, placement.near(row.id())::contains);
    }

    private List<WrittenScenario> others(Row row) {
        var fired = placement.fired(row.id());
        var near = placement.near(row.id());
        return under(row, name -> !fired.contains(name) && !near.contains(name));
    }

    /** In how many scenarios all but one thing holds that a rule asks for. */
    int nearly(Row row) {
        return placement.near(row.id()).size();
    }

    ScenarioList firesOf(Row row) {
        return placed(row, fires(row), placement.fired(row.id()));
    }

    ScenarioList missesOf(Row row) {
        return placed(row, misses(row), informativeNear(row));
    }

    /** Of what nearly fires, those where the record says something about what is missing. */
    private Set<String> informativeNear(Row row) {
        var near = placement.near(row.id());
        return all.stream()
                .filter(written -> near.contains(name(written)))
                .filter(written -> placement.informative(row.id()).contains(name(written)) || isNamed(written, row))
                .map(ReportOrder::name)
                .collect(Collectors.toSet());
    }

    ScenarioList othersOf(Row row) {
        return placed(row, others(row), Set.of());
    }

    private ScenarioList placed(Row row, List<WrittenScenario> here, Set<String> names) {
        var own = here.stream().map(ReportOrder::name).collect(Collectors.toSet());
        var files = here.stream().map(written -> written.scenario().file()).collect(Collectors.toSet());
        var elsewhere = all.stream()
                .filter(written -> names.contains(name(written)) && !own.contains(name(written)))
                .sorted(Comparator.comparing((WrittenScenario written) -> !isNamed(written, row))
                        .thenComparing(
                                written -> !files.contains(written.scenario().file()))
                        .thenComparingInt(written -> section(written).number()))
                .toList();
        return new ScenarioList(
                whyOnce(here),
                elsewhere.stream()
                        .limit(POINTERS)
                        .map(this::section)
                        .map(ScenarioSection::pointer)
                        .toList(),
                Math.max(0, elsewhere.size() - POINTERS));
    }

    /** The cases of one table are there for the same thing, which is said of the first. */
    private List<ScenarioSection> whyOnce(List<WrittenScenario> here) {
        var shown = new ArrayList<ScenarioSection>();
        for (int i = 0; i < here.size(); i++) {
            boolean again = i > 0 && here.get(i).why().equals(here.get(i - 1).why());
            shown.add(again ? section(here.get(i)).withoutWhy() : section(here.get(i)));
        }
        return shown;
    }

    private static boolean isNamed(WrittenScenario written, Row row) {
        return written.reasons().stream().anyMatch(reason -> reason.rules().contains(row.id()));
    }

    private ScenarioSection section(WrittenScenario written) {
        return section(name(written));
    }

    private ScenarioSection section(String name) {
        var section = sections.get(name);
        if (section == null) {
            throw new IllegalStateException("The report does not show the scenario \"" + name + "\"");
        }
        return section;
    }

    /** Where a scenario of that name stands. */
    Pointer pointer(String name) {
        return section(name).pointer();
    }

    List<ScenarioSection> failing() {
        return sections.values().stream().filter(section -> !section.passed()).toList();
    }

    List<ScenarioSection> nearNoRule() {
        return all.stream()
                .filter(written -> placement.of(written).isEmpty())
                .map(this::section)
                .filter(ScenarioSection::passed)
                .toList();
    }

    /** The rules of a layer as people count: {@code EX-2} stands before {@code EX-10}. */
    static List<Row> rows(Layer layer, RuleBase ruleBase) {
        return ruleBase.rows().stream()
                .filter(row -> Layer.of(row) == layer)
                .sorted(Comparator.comparing(ReportOrder::family).thenComparingInt(ReportOrder::number))
                .toList();
    }

    private static String family(Row row) {
        return row.id().replaceFirst("\\d+$", "");
    }

    private static int number(Row row) {
        var number = row.id().substring(family(row).length());
        return number.isEmpty() ? 0 : Integer.parseInt(number);
    }
}
