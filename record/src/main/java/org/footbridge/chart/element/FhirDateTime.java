package org.footbridge.chart.element;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.footbridge.facts.PartialDate;

/**
 * FHIR's dates and times as text, with the same room for what FHIR does not quite allow as HAPI gives: a time without
 * seconds or a zone, spaces around it.
 */
public final class FhirDateTime {

    /** Finds no digits where there should be some, or a number that no date can have. */
    private static final class NoDate extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoDate() {
            super("no date", null, false, false);
        }
    }

    /** A date, and whether it leaves out the seconds, which FHIR does not allow where it gives a time. */
    private record Read(PartialDate date, boolean isToTheMinute) {}

    private static final int DAY = 10;
    private static final int MINUTE = 16;
    private static final int SECOND = 19;

    private final String text;

    private FhirDateTime(String text) {
        this.text = text;
    }

    /** The date of a text; empty where it is none, or blank. */
    static Optional<PartialDate> of(String text) {
        return read(text).map(Read::date);
    }

    /** The same without that room, but for the zone. */
    public static Optional<PartialDate> strictly(String text) {
        return text.contains(" ")
                ? Optional.empty()
                : read(text).filter(read -> !read.isToTheMinute()).map(Read::date);
    }

    private static Optional<Read> read(String text) {
        boolean isSpaced = !text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ');
        var bare = isSpaced ? text.trim() : text;
        try {
            return Optional.of(new FhirDateTime(bare).read());
        } catch (NoDate | DateTimeException none) {
            return Optional.empty();
        }
    }

    private Read read() {
        return switch (text.length()) {
            case 4 -> new Read(PartialDate.in(Year.of(number(0, 4))), false);
            case 7 -> new Read(PartialDate.in(month()), false);
            case DAY -> new Read(PartialDate.on(day()), false);
            default -> dateTime();
        };
    }

    private YearMonth month() {
        expect(4, '-');
        return YearMonth.of(number(0, 4), number(5, 7));
    }

    private LocalDate day() {
        expect(7, '-');
        return month().atDay(number(8, DAY));
    }

    private Read dateTime() {
        expectLength(MINUTE + 1);
        expect(DAY, 'T');
        expect(13, ':');
        var day = day();
        int offset = offset();
        int end = offset < 0 ? text.length() : offset;
        int hour = atMost(23, number(11, 13));
        int minute = atMost(59, number(14, MINUTE));
        int second = 0;
        int millis = 0;
        boolean hasSeconds = end > MINUTE;
        if (hasSeconds) {
            expectLength(SECOND);
            expect(MINUTE, ':');
            // A leap second is allowed.
            second = atMost(60, number(17, SECOND));
            if (end > SECOND) {
                expect(SECOND, '.');
                millis = millis(end);
            }
        }
        if (offset < 0) {
            // A time without a zone, against FHIR's rule: the written day stands; this machine's zone does not count.
            return new Read(PartialDate.on(day), !hasSeconds);
        }
        long seconds = day.atTime(hour, minute).toEpochSecond(ZoneOffset.UTC) + second - secondsOf(offset);
        return new Read(PartialDate.ofInstant(Instant.ofEpochSecond(seconds, millis * 1_000_000L)), !hasSeconds);
    }

    /** Digits past the third do not count, and are not looked at. */
    private int millis(int end) {
        int last = Math.min(end, SECOND + 4);
        int number = number(SECOND + 1, last);
        return switch (last - SECOND) {
            case 2 -> number * 100;
            case 3 -> number * 10;
            default -> number;
        };
    }

    /** Where the offset from UTC begins, or -1. */
    private int offset() {
        int plus = text.indexOf('+', MINUTE);
        int minus = text.indexOf('-', MINUTE);
        int zulu = text.indexOf('Z', MINUTE);
        int offset = Math.max(Math.max(plus, minus), zulu);
        if (offset >= 0 && offset - 2 != plus + minus + zulu) {
            throw new NoDate();
        }
        return offset;
    }

    private int secondsOf(int offset) {
        if (text.charAt(offset) == 'Z') {
            return 0;
        }
        if (text.length() != offset + 6) {
            throw new NoDate();
        }
        expect(offset + 3, ':');
        int minutes = 60 * atMost(23, number(offset + 1, offset + 3)) + atMost(59, number(offset + 4, offset + 6));
        return (text.charAt(offset) == '-' ? -60 : 60) * minutes;
    }

    private void expect(int index, char expected) {
        if (text.charAt(index) != expected) {
            throw new NoDate();
        }
    }

    private void expectLength(int least) {
        if (text.length() < least) {
            throw new NoDate();
        }
    }

    private int number(int from, int to) {
        if (to <= from) {
            throw new NoDate();
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new NoDate();
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static int atMost(int most, int number) {
        if (number > most) {
            throw new NoDate();
        }
        return number;
    }
}
