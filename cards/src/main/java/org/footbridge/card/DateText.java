package org.footbridge.card;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.footbridge.facts.PartialDate;

/** Dates as a clinician reads them, never more precise than the record. */
public final class DateText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private DateText() {}

    /** A day, a month or a year: as much of it as is known. */
    public static String inWords(PartialDate when) {
        if (when.earliest().equals(when.latest())) {
            return when.latest().format(DAY);
        }
        return YearMonth.from(when.earliest()).equals(YearMonth.from(when.latest()))
                ? when.latest().format(MONTH)
                : String.valueOf(when.latest().getYear());
    }

    /** A day. */
    public static String inWords(LocalDate day) {
        return day.format(DAY);
    }
}
