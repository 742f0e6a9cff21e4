package org.footbridge.condition;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.footbridge.condition.CellPredicate.Window;
import org.footbridge.facts.Observation;
import org.footbridge.facts.PartialDate;
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
public record TermHistory(String term, List<Observation> observations, boolean unread, LocalDate asOf) {

    private static final Comparator<Observation> LATEST_FIRST = Comparator.comparing(
                    (Observation observation) -> observation.when(), Comparator.nullsLast(PartialDate.LATEST_FIRST))
            .thenComparing(observation -> observation.value().inWords())
            .thenComparing(Observation::source);

    public TermHistory {
        observations = observations.size() < 2
                ? List.copyOf(observations)
                : observations.stream().sorted(LATEST_FIRST).toList();
    }

    /** Whether an observation is no older than a window for certain, or (read cautiously) may be no older. */
    boolean isInside(Observation observation, @Nullable Window window, EvaluationMode reading) {
        if (window == null || window.hasNoEnd()) {
            return true;
        }
        var when = LatestDates.placed(observation, asOf);
        if (when == null) {
            return reading == EvaluationMode.CAUTIOUS;
        }
        var day = reading == EvaluationMode.CAUTIOUS ? when.latest() : when.earliest();
        return ChronoUnit.DAYS.between(day, asOf) <= window.to();
    }

    /** The observations that lie inside a window for certain, or (read cautiously) may do so, the latest first. */
    List<Observation> inside(@Nullable Window window, EvaluationMode reading) {
        if (window == null || window.hasNoEnd()) {
            return observations;
        }
        // A loop: each condition of each row asks it, mostly of one observation.
        var inside = new ArrayList<Observation>(observations.size());
        for (var observation : observations) {
            if (isInside(observation, window, reading)) {
                inside.add(observation);
            }
        }
        return inside;
    }

    /** Those of some observations that may be the latest: none of the others is certainly later. */
    List<Observation> mayBeLatest(List<Observation> some) {
        if (some.size() < 2) {
            return some;
        }
        var latest = LatestDates.of(some, asOf);
        return some.stream()
                .filter(observation -> !latest.includeLaterThan(observation))
                .toList();
    }
}
