package org.footbridge.comparison;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Adviser;
import org.footbridge.comparison.Effect.Kind;
import org.footbridge.comparison.Effect.Tally;
import org.footbridge.rulebase.RuleBase;

/** Runs two rule bases over a cohort that is read as it goes, so that its size does not matter. */
public final class Comparing {

    private static final int AT_A_TIME = 500;

    private final RuleBase older;
    private final RuleBase newer;
    private final int threads;
    private final int examples;
    private final Adviser adviser = new Adviser();

    /**
     * Prepares to compare.
     *
     * @param older what is live
     * @param newer what may go live
     * @param threads how many people to look at, at the same time
     * @param examples how many ids to keep for each effect
     */
    public Comparing(RuleBase older, RuleBase newer, int threads, int examples) {
        this.older = older;
        this.newer = newer;
        this.threads = threads;
        this.examples = examples;
    }

    /**
     * Compares what everybody is shown.
     *
     * @param cohort the people; each is read once, from the thread of the caller
     * @param progress is told how many people have been looked at
     */
    public Comparison over(Iterable<Resident> cohort, IntConsumer progress) {
        var tallies = new TreeMap<String, Map<Kind, Tally>>();
        int people = 0;
        int affected = 0;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var residents = cohort.iterator(); residents.hasNext(); ) {
                var some = next(residents);
                for (var result : compared(some, pool)) {
                    affected += result.kinds().isEmpty() ? 0 : 1;
                    result.kinds()
                            .forEach((name, kind) -> tallies.computeIfAbsent(name, unused -> new TreeMap<>())
                                    .computeIfAbsent(kind, unused -> new Tally())
                                    .count(result.resident(), examples));
                }
                people += some.size();
                progress.accept(people);
            }
        }
        return new Comparison(people, affected, effects(tallies));
    }

    private static List<Resident> next(Iterator<Resident> residents) {
        var some = new ArrayList<Resident>(AT_A_TIME);
        while (residents.hasNext() && some.size() < AT_A_TIME) {
            some.add(residents.next());
        }
        return some;
    }

    private record Compared(Resident resident, Map<String, Kind> kinds) {}

    private List<Compared> compared(List<Resident> residents, ExecutorService pool) {
        var tasks = residents.stream()
                .<Callable<Compared>>map(resident -> () -> new Compared(resident, kinds(resident)))
                .toList();
        try {
            var all = new ArrayList<Compared>();
            for (var done : pool.invokeAll(tasks)) {
                all.add(done.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while comparing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A person could not be compared", e.getCause());
        }
    }

    private Map<String, Kind> kinds(Resident resident) {
        var before = cards(adviser.advise(older, resident.facts()));
        var after = cards(adviser.advise(newer, resident.facts()));
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        var kinds = new TreeMap<String, Kind>();
        for (var name : names) {
            if (!before.containsKey(name)) {
                kinds.put(name, Kind.GAINED);
            } else if (!after.containsKey(name)) {
                kinds.put(name, Kind.LOST);
            } else if (!before.get(name).equals(after.get(name))) {
                kinds.put(name, Kind.CHANGED);
            }
        }
        return kinds;
    }

    /** Each name that is shown, with the words that its row or notice says of it. */
    private static Map<String, List<?>> cards(Advice advice) {
        var cards = new TreeMap<String, List<?>>();
        if (!advice.silent()) {
            advice.alerts().forEach(alert -> cards.put(alert.name(), alert.notices()));
            advice.routes()
                    .forEach(route -> cards.put(
                            route.name(),
                            List.of(
                                    route.shownAs().summary(),
                                    route.mechanism(),
                                    route.referralModel(),
                                    route.needs())));
        }
        return cards;
    }

    private static List<Effect> effects(Map<String, Map<Kind, Tally>> tallies) {
        var effects = new ArrayList<Effect>();
        tallies.forEach((name, kinds) -> kinds.forEach((kind, tally) -> effects.add(tally.effect(name, kind))));
        return effects;
    }
}
