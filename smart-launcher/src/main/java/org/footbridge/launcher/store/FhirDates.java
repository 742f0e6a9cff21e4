package org.footbridge.launcher.store;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import org.footbridge.launcher.PracticeZone;

/** FHIR dates as stretches of time: a date without a clock time is the whole day, month or year in London. */
final class FhirDates {

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private FhirDates() {}

    /** @throws InvalidRequestException where the text is no FHIR date */
    static SearchValue.Span span(String text) {
        try {
            return switch (text.length()) {
                case YEAR ->
                    days(
                            Year.parse(text).atDay(1),
                            Year.parse(text).plusYears(1).atDay(1));
                case MONTH ->
                    days(
                            YearMonth.parse(text).atDay(1),
                            YearMonth.parse(text).plusMonths(1).atDay(1));
                case DAY -> days(LocalDate.parse(text), LocalDate.parse(text).plusDays(1));
                default -> moment(text);
            };
        } catch (DateTimeException e) {
            throw new InvalidRequestException("Not a FHIR date: " + text, e);
        }
    }

    private static SearchValue.Span days(LocalDate from, LocalDate to) {
        return new SearchValue.Span(
                from.atStartOfDay(PracticeZone.LONDON).toInstant(),
                to.atStartOfDay(PracticeZone.LONDON).toInstant());
    }

    private static SearchValue.Span moment(String text) {
        // In a query string an unencoded + arrives as a blank.
        var written = text.replace(' ', '+');
        var zoned = written.endsWith("Z") || written.lastIndexOf('+') > DAY || written.lastIndexOf('-') > DAY;
        Instant start = zoned
                ? OffsetDateTime.parse(written).toInstant()
                : LocalDateTime.parse(written).atZone(PracticeZone.LONDON).toInstant();
        return new SearchValue.Span(start, start.plusSeconds(1));
    }
}
