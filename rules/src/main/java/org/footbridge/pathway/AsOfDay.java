package org.footbridge.pathway;

import java.time.LocalDate;
import org.footbridge.facts.PartialDate;
import org.jspecify.annotations.Nullable;

/** The day of the facts, as a fact. */
public record AsOfDay(LocalDate asOf) {

    /** Whether something has a date that this day has reached; a date in the future says as little as none. */
    public boolean hasReached(@Nullable PartialDate when) {
        return when != null && !when.earliest().isAfter(asOf);
    }
}
