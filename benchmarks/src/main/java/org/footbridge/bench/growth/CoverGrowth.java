package org.footbridge.bench.growth;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.footbridge.bench.growth.Line.Point;
import org.footbridge.coverage.Coverage;
import org.footbridge.coverage.MutationAnalysis;
import org.footbridge.coverage.SuiteRun;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.suite.ScenarioFiles;

/** {@code ./footbridge cover} on more and more scenarios and rows, with its real suite and rule base as the middle. */
final class CoverGrowth {

    private final RuleBase ruleBase;
    private final List<WrittenScenario> scenarios;

    CoverGrowth(RuleBase ruleBase, Path root) {
        this.ruleBase = ruleBase;
        this.scenarios = ScenarioFiles.in(root.resolve("test-scenarios/scenarios"))
                .read(ruleBase)
                .scenarios();
    }

    /** Wall time, for the tests of the mutants run on a thread for each core. */
    Line measure(boolean quick) throws Exception {
        var points = new ArrayList<Point>();
        for (var part : quick ? List.of(8, 4, 2) : List.of(8, 4, 2, 1)) {
            var fewer = fewerRows(part);
            int some = scenarios.size() / part;
            points.add(point(fewer, scenarios.subList(0, some)));
        }
        if (!quick) {
            points.add(point(ruleBase, repeated(4)));
        }
        return new Line("cover: scenarios × rows", "scenarios × rows", 0, points);
    }

    private static Point point(RuleBase rules, List<WrittenScenario> suite) throws Exception {
        cover(rules, suite);
        long start = System.nanoTime();
        cover(rules, suite);
        double millis = (System.nanoTime() - start) / 1e6;
        return new Point((double) suite.size() * rules.activeRows().size(), millis);
    }

    private static void cover(RuleBase rules, List<WrittenScenario> suite) throws InterruptedException {
        var run = SuiteRun.of(rules, suite);
        Coverage.of(run);
        MutationAnalysis.of(run, Runtime.getRuntime().availableProcessors(), _ -> {});
    }

    /** Every so many rows are kept, so that each layer keeps its share. */
    private RuleBase fewerRows(int part) {
        var fewer = ruleBase;
        var ids = ruleBase.activeRows().stream().map(row -> row.id()).toList();
        for (int i = 0; i < ids.size(); i++) {
            if (i % part != 0) {
                fewer = fewer.without(ids.get(i));
            }
        }
        return fewer;
    }

    private List<WrittenScenario> repeated(int times) {
        return IntStream.range(0, times)
                .boxed()
                .flatMap(i -> scenarios.stream().map(written -> named(written, i)))
                .toList();
    }

    private static WrittenScenario named(WrittenScenario written, int copy) {
        var old = written.scenario();
        var scenario = new Scenario(old.name() + " " + copy, old.file(), old.line(), old.facts(), old.expected());
        return new WrittenScenario(
                scenario, written.why(), written.occasion(), written.bundle(), written.reasons(), written.cards());
    }
}
