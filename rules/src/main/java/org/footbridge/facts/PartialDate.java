package org.footbridge.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * When something was, as precisely as the record says: a day, or the first and last day of a month or year that was
 * recorded without a day. Days are days in Europe/London.
 *
 * @param earliest the first day it can have been
 * @param latest the last day it can have been
 * @param at the instant, where one was recorded; it only orders what happened on one day
 */
public record PartialDate(
        LocalDate earliest, LocalDate latest, @Nullable Instant at) {

    /** Orders the latest first, for reading; whether one thing was certainly later is {@link #isAfter}'s to say. */
    public static final Comparator<PartialDate> LATEST_FIRST = Comparator.comparing(PartialDate::latest)
            .thenComparing(PartialDate::earliest)
            .thenComparing(PartialDate::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    public PartialDate {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("the last day lies before the first");
        }
    }

    public static PartialDate on(LocalDate day) {
        return new PartialDate(day, day, null);
    }

    /** The day of an instant, in Europe/London. */
    public static PartialDate ofInstant(Instant instant) {
        var day = LocalDate.ofInstant(instant, London.ZONE);
        return new PartialDate(day, day, instant);
    }

    public static PartialDate in(YearMonth month) {
        return new PartialDate(month.atDay(1), month.atEndOfMonth(), null);
    }

    public static PartialDate in(Year year) {
        return new PartialDate(year.atDay(1), year.atMonth(12).atEndOfMonth(), null);
    }

    /** Whether this was certainly later: on a later day, or on the same day at a later time. */
    public boolean isAfter(PartialDate other) {
        return earliest.isAfter(other.latest)
                || (at != null && other.at != null && at.isAfter(other.at) && latest.equals(other.latest));
    }
}
