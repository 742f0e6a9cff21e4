package org.footbridge.recordwriter.journey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.jspecify.annotations.Nullable;

/** The year before a day, over which a record counts. */
final class YearOfDay {

    private YearOfDay() {}

    /** Whether something was certainly in that year. */
    static boolean holds(LocalDate asOf, @Nullable PartialDate when) {
        return when != null
                && !when.earliest().isBefore(asOf.minusYears(1))
                && !when.earliest().isAfter(asOf);
    }

    static int number(Observation observation) {
        if (observation.value() instanceof ObservedValue.Amount(var number)) {
            return number.intValueExact();
        }
        throw new IllegalArgumentException(observation.term() + " is a number");
    }

    static ObservedValue amount(int number) {
        return ObservedValue.of(BigDecimal.valueOf(number));
    }

    /** So many days in the year: the last as it is stated, and each of the others a day earlier. */
    static List<PartialDate> days(PartialDate last, int number, LocalDate asOf) {
        return IntStream.range(0, number)
                .mapToObj(i ->
                        i == 0 ? last : PartialDate.on(later(last.earliest().minusDays(i), asOf.minusYears(1))))
                .toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
