package org.footbridge.pathway;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Counts working days: Mondays to Fridays that are no bank holidays. */
public final class WorkingDays {

    /** Every Monday to Friday. */
    public static final WorkingDays WITHOUT_HOLIDAYS = new WorkingDays(java.util.List.of());

    private static final LocalDate MONDAY = LocalDate.of(1, 1, 1);

    private final NavigableSet<LocalDate> holidays = new TreeSet<>();

    /** Counts with these bank holidays; those at a weekend change nothing. */
    public WorkingDays(Collection<LocalDate> holidays) {
        holidays.stream().filter(WorkingDays::isWeekday).forEach(this.holidays::add);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    /** The working days after the first day, up to and including the last; none where that is no later. */
    public long between(LocalDate first, LocalDate last) {
        return first.isBefore(last)
                ? weekdaysUntil(last)
                        - weekdaysUntil(first)
                        - holidays.subSet(first, false, last, true).size()
                : 0;
    }

    /** Counted from a Monday long ago by whole weeks, since a date may lie two thousand years back. */
    private static long weekdaysUntil(LocalDate day) {
        long days = ChronoUnit.DAYS.between(MONDAY, day);
        return Math.floorDiv(days, 7) * 5 + Math.min(Math.floorMod(days, 7), 4);
    }
}
