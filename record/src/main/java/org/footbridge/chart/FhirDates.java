package org.footbridge.chart;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.footbridge.facts.London;
import org.footbridge.facts.PartialDate;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** FHIR dates as days in Europe/London, as precise as the record has them. */
final class FhirDates {

    private FhirDates() {}

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
            // A time without a zone, against FHIR's rule: the day stands, in any zone of this machine.
            return Optional.of(PartialDate.on(LocalDate.parse(text.substring(0, time))));
        }
        Instant at = date.getValue().toInstant();
        var day = LocalDate.ofInstant(at, London.ZONE);
        return Optional.of(new PartialDate(day, day, at));
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
            case 4 -> {
                int year = Integer.parseInt(text);
                yield new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null);
            }
            case 7 -> {
                var month = YearMonth.parse(text);
                yield new PartialDate(month.atDay(1), month.atEndOfMonth(), null);
            }
            default -> PartialDate.on(LocalDate.parse(text));
        };
    }
}
