package org.footbridge.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.footbridge.facts.Observation;
import org.footbridge.facts.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The latest dates of some observations, collected in one pass, so that whether any of them is later than another
 * observation takes one look and not one for each.
 */
final class LatestDates {

    private final LocalDate asOf;
    private final Map<LocalDate, Instant> lastInstantOfDay = new HashMap<>();
    private LocalDate greatestEarliest = LocalDate.MIN;

    private LatestDates(LocalDate asOf) {
        this.asOf = asOf;
    }

    static LatestDates of(List<Observation> observations, LocalDate asOf) {
        var latest = new LatestDates(asOf);
        observations.forEach(latest::add);
        return latest;
    }

    private void add(Observation observation) {
        var when = placed(observation, asOf);
        if (when == null) {
            return;
        }
        greatestEarliest = when.earliest().isAfter(greatestEarliest) ? when.earliest() : greatestEarliest;
        if (when.at() != null) {
            lastInstantOfDay.merge(when.latest(), when.at(), (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /**
     * Whether one of the observations is certainly later than this one, as {@link PartialDate#isAfter} defines it. What
     * has no place in time is neither before nor after anything.
     */
    boolean includeLaterThan(Observation observation) {
        var when = placed(observation, asOf);
        if (when == null) {
            return false;
        }
        var lastInstant = lastInstantOfDay.get(when.latest());
        return greatestEarliest.isAfter(when.latest())
                || (when.at() != null && lastInstant != null && lastInstant.isAfter(when.at()));
    }

    /** When something was. A date in the future is a slip of the pen, and says as little as no date at all. */
    static @Nullable PartialDate placed(Observation observation, LocalDate asOf) {
        var when = observation.when();
        return when == null || when.earliest().isAfter(asOf) ? null : when;
    }
}
