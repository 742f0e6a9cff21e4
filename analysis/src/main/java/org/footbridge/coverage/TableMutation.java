package org.footbridge.coverage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.coverage.Mutant.OfTable;
import org.footbridge.coverage.Mutant.Reads;
import org.footbridge.coverage.MutationAnalysis.Noticed;
import org.footbridge.coverage.SuiteRun.Run;
import org.footbridge.facts.Pathway;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.footbridge.vocabulary.VocabularyReader;

/**
 * What would happen to a suite if the tables that say what a record means were slightly wrong: scenarios that point at a
 * record read it again. A change that the check refuses is no mutant.
 */
public final class TableMutation {

    private static final String OVER = "recorded and over";

    private final SuiteRun suite;
    private final ScenarioFiles scenarios;

    /** Of each scenario that points at a record, the text of that; small letters. */
    private final Map<Run, String> records = new HashMap<>();

    private TableMutation(SuiteRun suite, ScenarioFiles scenarios) {
        this.suite = suite;
        this.scenarios = scenarios;
        Map<String, String> texts = scenarios.texts();
        suite.runs()
                .forEach(run -> run.written()
                        .bundle()
                        .map(path -> Path.of(path).normalize().toString().replace('\\', '/'))
                        .flatMap(path -> Optional.ofNullable(texts.get(path)))
                        .ifPresent(text -> records.put(run, text.toLowerCase(Locale.UK))));
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
        boolean someReferralHasEnded = suite.runs().stream()
                .flatMap(run -> run.scenario().facts().pathway().referrals().stream())
                .anyMatch(referral -> referral.ended() != null);
        var tests = TableMutants.of(tables, suite.ruleBase(), records(scenarios), whatIsOver(scenarios)).stream()
                .filter(mutant -> mutant.reads() != Reads.REFERRALS || someReferralHasEnded)
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

    private static List<String> whatIsOver(ScenarioFiles scenarios) {
        return scenarios.texts().values().stream()
                .filter(text -> text.contains(OVER))
                .toList();
    }

    private record Tested(OfTable mutant, boolean isRefused, Optional<Scenario> by) {}

    /** The whole check takes long: it is asked only of what nothing else notices. */
    private Tested test(OfTable mutant) {
        var problems = new FileProblems();
        var changed = mutant.reads() == Reads.REFERRALS
                ? mutant.in(suite.ruleBase())
                : suite.ruleBase().reading(new VocabularyReader(problems).read(mutant.after()));
        if (!problems.isEmpty()) {
            return new Tested(mutant, true, Optional.empty());
        }
        var by = noticedBy(mutant, changed);
        boolean isRefused = by.isEmpty() && RuleBaseReader.read(mutant.after()) instanceof Outcome.Faulty;
        return new Tested(mutant, isRefused, by);
    }

    private Optional<Scenario> noticedBy(OfTable mutant, RuleBase changed) {
        return switch (mutant.reads()) {
            case RECORDS -> readAgain(run -> holds(records.getOrDefault(run, ""), mutant), changed);
            case WHAT_IS_OVER -> {
                var files = scenarios.texts().entrySet().stream()
                        .filter(file -> file.getValue().contains(OVER)
                                && holds(file.getValue().toLowerCase(Locale.UK), mutant))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
                yield readAgain(run -> files.contains(run.scenario().file()), changed);
            }
            case REFERRALS ->
                suite.runs().stream()
                        .filter(run ->
                                !run.scenario().facts().pathway().equals(Pathway.NONE) && suite.notices(run, changed))
                        .map(Run::scenario)
                        .findFirst();
        };
    }

    private static boolean holds(String text, OfTable mutant) {
        return mutant.held().stream().anyMatch(text::contains);
    }

    /** File by file, since reading takes longest, until a scenario notices. */
    private Optional<Scenario> readAgain(Predicate<Run> concerned, RuleBase changed) {
        var runs = suite.runs().stream()
                .filter(concerned)
                .collect(Collectors.groupingBy(run -> run.scenario().file(), TreeMap::new, Collectors.toList()));
        return runs.entrySet().stream()
                .flatMap(file -> noticedIn(file.getKey(), file.getValue(), changed).stream())
                .findFirst();
    }

    /** A scenario that cannot be read any more has noticed it: what it says of the record is not so. */
    private Optional<Scenario> noticedIn(String file, List<Run> runs, RuleBase changed) {
        var again = only(file).read(changed).scenarios().stream()
                .collect(Collectors.toMap(TableMutation::key, written -> written));
        return runs.stream()
                .filter(run -> {
                    var written = again.get(key(run.written()));
                    return written == null || complains(run, written, changed);
                })
                .map(Run::scenario)
                .findFirst();
    }

    private ScenarioFiles only(String wanted) {
        return ScenarioFiles.of(scenarios.texts().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".json") || file.getKey().equals(wanted))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
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
