package org.footbridge.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a day, year first, and says of another spelling which day it may mean. */
public final class DayCell {

    private static final String WRITE = "write year-month-day, for example 2027-03-31";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})(?:[T ].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("[2-8]\\d{4}");
    private static final LocalDate SERIAL_BEGINS = LocalDate.of(1899, 12, 30);

    private DayCell() {}

    /** The day of a cell; one that cannot be read is reported. */
    public static Optional<LocalDate> read(TableRow row, String column, FileProblems problems) {
        var cell = row.cell(column);
        try {
            return Optional.of(LocalDate.parse(cell));
        } catch (DateTimeParseException e) {
            problems.in(row, column, "\"" + cell + "\" is not a date", instead(cell));
            return Optional.empty();
        }
    }

    private static String instead(String cell) {
        var yearFirst = YEAR_FIRST.matcher(cell);
        var yearLast = YEAR_LAST.matcher(cell);
        var meant = Stream.<LocalDate>empty();
        if (yearFirst.matches()) {
            meant = day(yearFirst, 1, 2, 3);
        } else if (yearLast.matches()) {
            meant = Stream.concat(day(yearLast, 3, 2, 1), day(yearLast, 3, 1, 2));
        } else if (SERIAL.matcher(cell).matches()) {
            meant = Stream.of(SERIAL_BEGINS.plusDays(Integer.parseInt(cell)));
        }
        var days =
                meant.distinct().map(DateTimeFormatter.ISO_LOCAL_DATE::format).toList();
        if (!days.isEmpty()) {
            return "a spreadsheet may have changed it: write " + days.stream().collect(Collectors.joining(" or "))
                    + (days.size() > 1 ? ", whichever is meant" : "");
        }
        if (yearFirst.matches() || yearLast.matches()) {
            return "there is no such day: " + WRITE;
        }
        return cell.chars().anyMatch(Character::isDigit)
                ? WRITE + " (a spreadsheet may have changed it)"
                : "agree on a day and " + WRITE;
    }

    private static Stream<LocalDate> day(Matcher found, int year, int month, int day) {
        try {
            return Stream.of(LocalDate.of(number(found, year), number(found, month), number(found, day)));
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
