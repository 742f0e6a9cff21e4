package org.footbridge.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.coverage.Mutant.OfTable;
import org.footbridge.coverage.MutationAnalysis.Noticed;
import org.footbridge.coverage.SuiteRun.Run;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.TableFiles;

/**
 * What would happen to a suite if the tables that say what a record means were slightly wrong: scenarios that point at a
 * record read it again. A change that the check refuses is no mutant.
 */
public final class TableMutation {

    private final SuiteRun suite;
    private final ScenarioFiles fromRecords;
    private final Map<String, Run> runs = new HashMap<>();

    private TableMutation(SuiteRun suite, ScenarioFiles scenarios) {
        this.suite = suite;
        this.fromRecords = fromRecords(suite, scenarios);
        suite.runs().forEach(run -> runs.put(key(run.written()), run));
    }

    /** Only files in which some scenario points at a record: all others say what is recorded in words. */
    private static ScenarioFiles fromRecords(SuiteRun suite, ScenarioFiles scenarios) {
        var files = suite.runs().stream()
                .filter(run -> run.written().bundle().isPresent())
                .map(run -> run.scenario().file())
                .collect(Collectors.toSet());
        return ScenarioFiles.of(scenarios.texts().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".json") || files.contains(file.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * Tests every small change to these tables.
     *
     * @param suite the scenarios, run against the rule base as it is
     * @param tables the tables of that rule base
     * @param scenarios the same scenarios as text, with their records
     * @param threads how many changes to test at the same time
     * @param progress takes how many changes have been tested, from any thread
     */
    public static MutationAnalysis of(
            SuiteRun suite, TableFiles tables, ScenarioFiles scenarios, int threads, IntConsumer progress) {
        var mutation = new TableMutation(suite, scenarios);
        var done = new AtomicInteger();
        var tests = TableMutants.of(tables, suite.ruleBase(), records(scenarios)).stream()
                .<Callable<Tested>>map(mutant -> () -> {
                    var tested = mutation.test(mutant);
                    progress.accept(done.incrementAndGet());
                    return tested;
                })
                .toList();
        var noticed = new ArrayList<Noticed>();
        var survivors = new ArrayList<Mutant>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var future : pool.invokeAll(tests)) {
                var tested = future.get();
                if (tested.by().isPresent()) {
                    noticed.add(new Noticed(tested.mutant(), tested.by().get()));
                } else if (!tested.isRefused()) {
                    survivors.add(tested.mutant());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while testing changes", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A change could not be tested", e.getCause());
        }
        return new MutationAnalysis(noticed, survivors, List.of());
    }

    private static List<String> records(ScenarioFiles scenarios) {
        return scenarios.texts().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".json"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private record Tested(OfTable mutant, boolean isRefused, Optional<Scenario> by) {}

    private Tested test(OfTable mutant) {
        return switch (RuleBaseReader.read(mutant.after())) {
            case Outcome.Faulty _ -> new Tested(mutant, true, Optional.empty());
            case Outcome.Sound(var changed) -> new Tested(mutant, false, noticedBy(mutant, changed));
        };
    }

    private Optional<Scenario> noticedBy(OfTable mutant, RuleBase changed) {
        var inWords = suite.runs().stream()
                .filter(run -> run.written().bundle().isEmpty()
                        && mutant.concerns().test(run.scenario().facts())
                        && suite.notices(run, changed))
                .findFirst();
        return inWords.or(() -> fromRecords(changed)).map(Run::scenario);
    }

    /** A scenario that cannot be read any more has noticed it: what it says of the record is not so. */
    private Optional<Run> fromRecords(RuleBase changed) {
        var again = fromRecords.read(changed).scenarios().stream()
                .filter(written -> written.bundle().isPresent())
                .collect(Collectors.toMap(TableMutation::key, written -> written));
        return runs.entrySet().stream()
                .filter(run -> run.getValue().written().bundle().isPresent())
                .filter(run -> {
                    var written = again.get(run.getKey());
                    return written == null || complains(run.getValue(), written, changed);
                })
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private boolean complains(Run run, WrittenScenario written, RuleBase changed) {
        return !written.run(changed, suite.adviser(), suite.cards())
                .complaints()
                .equals(run.verdict().complaints());
    }

    private static String key(WrittenScenario written) {
        return Stream.of(written.scenario().file(), written.scenario().name()).collect(Collectors.joining(" "));
    }
}
