package org.footbridge.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.junit.jupiter.api.Test;

/** The bank holidays in the shipped table are those of England as Jollyday, which others keep, has them. */
class BankHolidaysTest {

    @Test
    void are_those_of_england() {
        var table = CsvTable.read(BankHolidayReader.FILE, ShippedRuleBase.TABLES, new FileProblems());
        var days = new TreeSet<LocalDate>();
        table.rows().forEach(row -> days.add(LocalDate.parse(row.cell("day"))));
        var manager = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        var expected = new TreeSet<LocalDate>();
        IntStream.rangeClosed(days.getFirst().getYear(), days.getLast().getYear())
                .mapToObj(year -> manager.getHolidays(Year.of(year), "eng"))
                .flatMap(holidays -> holidays.stream().map(Holiday::getDate))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .forEach(expected::add);

        assertThat(days).isEqualTo(expected);
    }
}
