package org.footbridge.comparison;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.footbridge.advice.Adviser;
import org.footbridge.card.ScenarioCards;
import org.footbridge.comparison.Comparison.Effect.Kind;
import org.footbridge.facts.PatientFacts;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.card.Occasion;

/** Runs two rule bases over a cohort that is read as it goes, so that its size does not matter. */
public final class RuleBaseComparer {

    /** How many portions a thread may be ahead of the count: enough to keep it busy, few enough to hold in memory. */
    private static final int AHEAD = 8;

    private final RuleBase older;
    private final RuleBase newer;
    private final int threads;
    private final int examples;
    private final Adviser adviser = new Adviser();
    private final ScenarioCards olderCards = new ScenarioCards();
    private final ScenarioCards newerCards = new ScenarioCards();

    /**
     * Prepares to compare.
     *
     * @param older what is live
     * @param newer what may go live
     * @param threads how many portions of the cohort to look at, at the same time
     * @param examples how many ids to keep for each effect
     */
    public RuleBaseComparer(RuleBase older, RuleBase newer, int threads, int examples) {
        this.older = older;
        this.newer = newer;
        this.threads = threads;
        this.examples = examples;
    }

    /**
     * Compares what everybody is shown. The answer does not hang on the number of threads: people are counted in the
     * order of the cohort.
     *
     * @param cohort portions of people, a file for example; each is read once, when its turn has come, on any thread
     * @param progress takes how many people have been looked at, portion by portion
     */
    public Comparison over(Iterable<? extends Supplier<List<CohortPerson>>> cohort, IntConsumer progress) {
        var counting = new EffectCounter(examples);
        var underWay = new ArrayDeque<Future<List<Compared>>>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var portion : cohort) {
                underWay.add(pool.submit(
                        () -> portion.get().stream().map(this::compared).toList()));
                if (underWay.size() >= threads * AHEAD) {
                    done(underWay.remove()).forEach(counting::add);
                    progress.accept(counting.people());
                }
            }
            while (!underWay.isEmpty()) {
                done(underWay.remove()).forEach(counting::add);
                progress.accept(counting.people());
            }
        }
        return counting.comparison();
    }

    /**
     * What the newer rule base does to one person.
     *
     * @param kinds what happens to each name; nothing stands here of a name that is seen as before
     */
    record Compared(CohortPerson resident, Map<String, Kind> kinds) {}

    private static List<Compared> done(Future<List<Compared>> portion) {
        try {
            return portion.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while comparing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A person could not be compared", e.getCause());
        }
    }

    private Compared compared(CohortPerson resident) {
        var before = seen(older, olderCards, resident.before());
        var after = seen(newer, newerCards, resident.after());
        return new Compared(resident, after.since(before));
    }

    private SeenCards seen(RuleBase ruleBase, ScenarioCards cards, PatientFacts facts) {
        var advice = adviser.advise(ruleBase, facts);
        return SeenCards.of(advice, cards.cards(ruleBase, advice, Occasion.RECORD_OPENS));
    }
}
