package org.footbridge.chart;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.footbridge.facts.PartialDate;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** FHIR dates as days in Europe/London, as precise as the record has them. */
final class HapiFhirDates {

    private HapiFhirDates() {}

    static Optional<PartialDate> when(@Nullable BaseDateTimeType date) {
        if (date == null || !date.hasValue()) {
            return Optional.empty();
        }
        String text = date.getValueAsString();
        int time = text.indexOf('T');
        if (time < 0) {
            return Optional.of(partial(text));
        }
        if (text.indexOf('Z', time) < 0 && text.indexOf('+', time) < 0 && text.indexOf('-', time) < 0) {
            // A time without a zone, against FHIR's rule: the written day stands; this machine's zone does not count.
            return Optional.of(PartialDate.on(LocalDate.parse(text.substring(0, time))));
        }
        return Optional.of(PartialDate.ofInstant(date.getValue().toInstant()));
    }

    /** The date of anything that FHIR dates in several ways; a period counts by its end, or where it is open, its start. */
    static Optional<PartialDate> ofEvent(@Nullable Type date) {
        return switch (date) {
            case BaseDateTimeType moment -> when(moment);
            case Period period -> when(period.getEndElement()).or(() -> when(period.getStartElement()));
            case null, default -> Optional.empty();
        };
    }

    /** The date on which something began. */
    static Optional<PartialDate> ofOnset(@Nullable Type date) {
        return switch (date) {
            case DateTimeType moment -> when(moment);
            case InstantType moment -> when(moment);
            case Period period -> when(period.getStartElement());
            case null, default -> Optional.empty();
        };
    }

    static boolean isOver(@Nullable Period period, LocalDate asOf) {
        return period != null
                && when(period.getEndElement())
                        .filter(end -> end.latest().isBefore(asOf))
                        .isPresent();
    }

    private static PartialDate partial(String text) {
        return switch (text.length()) {
            case 4 -> PartialDate.in(Year.parse(text));
            case 7 -> PartialDate.in(YearMonth.parse(text));
            default -> PartialDate.on(LocalDate.parse(text));
        };
    }
}
