package org.footbridge.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Evaluation;
import org.footbridge.advice.RowEvaluation;
import org.footbridge.coverage.SuiteRun.Run;
import org.footbridge.scenario.Scenario;

/**
 * What would happen to a suite of scenarios if the tables were slightly wrong. A change is noticed where the verdict of
 * at least one scenario changes, be it on what is shown or on the reason; a row that fires otherwise without any scenario
 * complaining is not noticed.
 *
 * @param noticed changes that a scenario noticed
 * @param survivors changes that nobody would notice, though they can show somebody something else
 * @param changesNothing changes that can show nobody anything else, whether or not a reason notices them
 */
public record MutationAnalysis(List<Noticed> noticed, List<Mutant> survivors, List<ChangesNothing> changesNothing) {

    /** How many times more scenarios are asked, where those before noticed nothing. */
    private static final int AT_ONCE = 10;

    public MutationAnalysis {
        noticed = List.copyOf(noticed);
        survivors = List.copyOf(survivors);
        changesNothing = List.copyOf(changesNothing);
    }

    /** A change and the first scenario that noticed it. */
    public record Noticed(Mutant mutant, Scenario by) {}

    /**
     * A change that can show nobody anything else.
     *
     * @param mutant the change
     * @param why in a few words
     */
    public record ChangesNothing(Mutant mutant, String why) {
        /** As a sentence. */
        public String inWords() {
            return switch (mutant) {
                case Mutant.Dropped(var row, var condition) ->
                    "this condition changes nothing: " + row.id() + " \"" + condition.inWords() + "\"; " + why;
                case Mutant.Moved _, Mutant.Restated _, Mutant.Capped _, Mutant.OfTable _ ->
                    "it would change nothing if " + mutant.inWords() + "; " + why;
                case Mutant.Removed(var row) -> "this row changes nothing: " + row.id() + "; " + why;
            };
        }
    }

    /** A survivor as a sentence. */
    public static String inWords(Mutant survivor) {
        return "nobody would notice if " + survivor.inWords();
    }

    /** Both together: changes to rows, and changes to tables that say what a record means. */
    public MutationAnalysis and(MutationAnalysis other) {
        return new MutationAnalysis(
                Stream.concat(noticed.stream(), other.noticed.stream()).toList(),
                Stream.concat(survivors.stream(), other.survivors.stream()).toList(),
                Stream.concat(changesNothing.stream(), other.changesNothing.stream())
                        .toList());
    }

    /** How many changes were made. */
    public int total() {
        return noticed.size() + survivors.size() + changesNothing.size();
    }

    /**
     * Tests every small change to the tables.
     *
     * @param suite the scenarios, run against the rule base as it is
     * @param threads how many changes to test at the same time
     * @param progress takes how many changes have been tested, from any thread
     */
    public static MutationAnalysis of(SuiteRun suite, int threads, IntConsumer progress) {
        var done = new AtomicInteger();
        var runs = new RunsByTerm(suite.runs());
        var equivalence = new EquivalentMutants(suite.ruleBase());
        var tests = Mutant.allOf(suite.ruleBase()).stream()
                .<Callable<Tested>>map(mutant -> () -> {
                    var tested = tested(mutant, suite, runs, equivalence);
                    progress.accept(done.incrementAndGet());
                    return tested;
                })
                .toList();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            return sorted(pool.invokeAll(tests));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while testing changes", e);
        }
    }

    /** A change with why it changes nothing, or else the scenario that noticed it. */
    private record Tested(Mutant mutant, Optional<String> why, Optional<Scenario> by) {}

    private static Tested tested(Mutant mutant, SuiteRun suite, RunsByTerm runs, EquivalentMutants equivalence) {
        var why = equivalence.of(mutant);
        return new Tested(mutant, why, why.isPresent() ? Optional.empty() : noticedBy(suite, runs, mutant));
    }

    /**
     * A changed rule base is only built where the row decides otherwise about some scenario, or a scenario gives it as a
     * reason, since building is what costs. Most changes are noticed at once, so that the first is asked alone.
     */
    private static Optional<Scenario> noticedBy(SuiteRun suite, RunsByTerm runs, Mutant mutant) {
        var touched = runs.concernedBy(mutant).stream()
                .filter(run -> mayNotice(suite.runs().get(run), mutant))
                .boxed()
                .toList();
        var found = Optional.<Scenario>empty();
        for (int from = 0, some = 1; from < touched.size() && found.isEmpty(); from += some, some *= AT_ONCE) {
            var asked = new BitSet();
            touched.subList(from, Math.min(from + some, touched.size())).forEach(asked::set);
            found = noticedBy(asked, suite, runs, mutant);
        }
        return found;
    }

    /** Of the changed rule base, only the rows are built that can hold in the scenarios that are asked. */
    private static Optional<Scenario> noticedBy(BitSet asked, SuiteRun suite, RunsByTerm runs, Mutant mutant) {
        var changed = mutant.in(suite.ruleBase(), row -> runs.concernedBy(row).intersects(asked));
        return runs.in(asked)
                .filter(run -> suite.notices(run, changed))
                .map(Run::scenario)
                .findFirst();
    }

    /**
     * Whether a scenario can be of another opinion after a change: where the row decides otherwise about its person, where it
     * gives the row as a reason, or, of how something is shown, where it looks at the cards and the row holds.
     */
    private static boolean mayNotice(Run run, Mutant mutant) {
        return switch (mutant) {
            case Mutant.Restated(var row, var cell, var _, var _, var _) ->
                (cell == Mutant.Cell.REFERRAL_MODEL || run.looksAtCards())
                        && RowEvaluation.of(row, run.person()).conditionsHold();
            case Mutant.OfRow of ->
                isTouched(run.person(), of) || run.names(of.row().id());
            case Mutant.Capped(int from, int to) ->
                run.looksAtCards() && needsWithARoute(run.advice()) > Math.min(from, to);
            // Tested where scenarios can be read again.
            case Mutant.OfTable _ -> false;
        };
    }

    /** Each of them has a card or shares one, so that there are never more cards of needs. */
    private static long needsWithARoute(Advice advice) {
        return advice.routes().stream()
                .flatMap(route -> route.needs().stream())
                .distinct()
                .count();
    }

    /** Whether the row decides otherwise about a person; of everybody else, nothing can change. */
    static boolean isTouched(Evaluation person, Mutant.OfRow mutant) {
        var before = RowEvaluation.of(mutant.row(), person);
        var after = Mutant.changed(mutant).map(row -> RowEvaluation.of(row, person));
        return before.conditionsHold()
                        != after.filter(RowEvaluation::conditionsHold).isPresent()
                || before.unchecked() != after.filter(RowEvaluation::unchecked).isPresent();
    }

    private static MutationAnalysis sorted(List<Future<Tested>> tests) throws InterruptedException {
        var noticed = new ArrayList<Noticed>();
        var survivors = new ArrayList<Mutant>();
        var changesNothing = new ArrayList<ChangesNothing>();
        for (var future : tests) {
            var tested = done(future);
            if (tested.why().isPresent()) {
                changesNothing.add(
                        new ChangesNothing(tested.mutant(), tested.why().get()));
            } else if (tested.by().isPresent()) {
                noticed.add(new Noticed(tested.mutant(), tested.by().get()));
            } else {
                survivors.add(tested.mutant());
            }
        }
        return new MutationAnalysis(noticed, survivors, changesNothing);
    }

    private static Tested done(Future<Tested> tested) throws InterruptedException {
        try {
            return tested.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A change could not be tested", e.getCause());
        }
    }
}
