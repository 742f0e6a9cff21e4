package org.footbridge.scenario.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.footbridge.facts.London;
import org.footbridge.facts.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * When something was, in words: {@code 30 days ago}, {@code today}, {@code 2026-10-25}, {@code 2026-10} (some day of that
 * month), {@code 2026}, {@code 3 days ago at 09:30}, {@code 2026-10-25T00:30:00+01:00} or {@code without a date}.
 *
 * @param when the days it can have been; null where it has no date
 */
record ScenarioDate(@Nullable PartialDate when) {

    static final String EXAMPLES =
            "write 30 days ago, 14 months ago, today, 2026-10-25, 2026-10 (some day of that month) or without a date";

    private static final Pattern AGO = Pattern.compile("(\\d{1,5}) (day|week|month|year)s? ago");
    private static final Pattern IN = Pattern.compile("in (\\d{1,5}) days?");
    private static final Pattern RELATIVE =
            Pattern.compile("\\b(\\d{1,5} (day|week|month|year)s? ago|in \\d{1,5} days?|today)\\b");
    private static final Pattern CLOCK = Pattern.compile("(.+) at (\\d{2}:\\d{2})");

    /** What the words say; empty where they say no time. */
    static Optional<ScenarioDate> read(String text, LocalDate asOf) {
        if (text.equals("without a date")) {
            return Optional.of(new ScenarioDate(null));
        }
        try {
            var clock = CLOCK.matcher(text);
            return clock.matches()
                    ? day(clock.group(1), asOf).map(day -> at(day, clock.group(2)))
                    : span(text, asOf).map(ScenarioDate::new);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The same words with days in the place of what is said from a day on: {@code 9, 20 days ago} is {@code 9, 2026-11-03}. */
    static String onDays(String text, LocalDate asOf) {
        return RELATIVE.matcher(text)
                .replaceAll(found -> day(found.group(), asOf).orElseThrow().toString());
    }

    private static ScenarioDate at(LocalDate day, String time) {
        return new ScenarioDate(PartialDate.ofInstant(
                LocalTime.parse(time).atDate(day).atZone(London.ZONE).toInstant()));
    }

    private static Optional<PartialDate> span(String text, LocalDate asOf) {
        if (text.matches("\\d{4}")) {
            return Optional.of(PartialDate.in(Year.parse(text)));
        }
        if (text.matches("\\d{4}-\\d{2}")) {
            return Optional.of(PartialDate.in(YearMonth.parse(text)));
        }
        if (text.contains("T")) {
            return Optional.of(PartialDate.ofInstant(OffsetDateTime.parse(text).toInstant()));
        }
        return day(text, asOf).map(PartialDate::on);
    }

    private static Optional<LocalDate> day(String text, LocalDate asOf) {
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            long many = Long.parseLong(ago.group(1));
            return Optional.of(
                    switch (ago.group(2)) {
                        case "day" -> asOf.minusDays(many);
                        case "week" -> asOf.minusWeeks(many);
                        case "month" -> asOf.minusMonths(many);
                        default -> asOf.minusYears(many);
                    });
        }
        Matcher in = IN.matcher(text);
        if (in.matches()) {
            return Optional.of(asOf.plusDays(Long.parseLong(in.group(1))));
        }
        if (text.equals("today")) {
            return Optional.of(asOf);
        }
        return text.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    }
}
