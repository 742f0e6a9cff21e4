package org.footbridge.condition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.footbridge.condition.CellTest.Window;
import org.footbridge.facts.Observation;
import org.footbridge.facts.When;
import org.jspecify.annotations.Nullable;

/**
 * Everything the record says about one term, and whether all of it could be read. There is one for every term that a
 * rule tests, so that "not recorded" is a fact like any other.
 *
 * @param term name of the term
 * @param observations what is recorded, the latest first and what has no date last
 * @param unread whether something about it could not be read
 * @param asOf the day of the facts
 */
public record History(String term, List<Observation> observations, boolean unread, LocalDate asOf) {

    private static final Comparator<Observation> LATEST_FIRST = Comparator.comparing(
                    (Observation observation) -> observation.when(), Comparator.nullsLast(When.LATEST_FIRST))
            .thenComparing(observation -> observation.value().inWords())
            .thenComparing(Observation::source);

    public History {
        observations = observations.stream().sorted(LATEST_FIRST).toList();
    }

    /** The observations inside a window, the latest first. */
    List<Observation> inside(@Nullable Window window, Reading reading) {
        return window == null
                ? observations
                : observations.stream()
                        .filter(observation -> isInside(observation.when(), window, reading))
                        .toList();
    }

    private boolean isInside(@Nullable When when, Window window, Reading reading) {
        if (when == null || when.earliest().isAfter(asOf)) {
            return reading == Reading.CAUTIOUS;
        }
        var day = reading == Reading.CAUTIOUS ? when.latest() : when.earliest();
        return ChronoUnit.DAYS.between(day, asOf) <= window.days();
    }

    /** The latest of some observations: several where the record does not say which came last. */
    static List<Observation> latestOf(List<Observation> latestFirst) {
        if (latestFirst.isEmpty()) {
            return latestFirst;
        }
        var first = latestFirst.getFirst().when();
        return latestFirst.stream()
                .filter(observation -> isTied(first, observation.when()))
                .toList();
    }

    private static boolean isTied(@Nullable When first, @Nullable When when) {
        return first == null || when == null || When.LATEST_FIRST.compare(first, when) == 0;
    }

    /** The same history as if it held this observation only. */
    History only(Observation observation) {
        return new History(term, List.of(observation), unread, asOf);
    }
}
