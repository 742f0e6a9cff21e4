package org.footbridge.recordwriter.entry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.footbridge.facts.PartialDate;
import org.hl7.fhir.r4.model.DateTimeType;
import org.jspecify.annotations.Nullable;

/** Times as FHIR writes them, exactly as precise as they are known: a year, a month, a day or an instant. */
public final class FhirDate {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private FhirDate() {}

    public static @Nullable DateTimeType of(@Nullable PartialDate when) {
        return when == null ? null : new DateTimeType(text(when));
    }

    public static DateTimeType of(LocalDate day) {
        return new DateTimeType(day.toString());
    }

    private static String text(PartialDate when) {
        if (when.at() != null) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(when.at().atZone(LONDON));
        }
        if (when.earliest().equals(when.latest())) {
            return when.earliest().toString();
        }
        var month = YearMonth.from(when.earliest());
        if (when.equals(new PartialDate(month.atDay(1), month.atEndOfMonth(), null))) {
            return month.toString();
        }
        int year = when.earliest().getYear();
        if (when.equals(new PartialDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null))) {
            return String.valueOf(year);
        }
        throw new IllegalArgumentException("FHIR knows years, months, days and instants; this is none of them");
    }
}
