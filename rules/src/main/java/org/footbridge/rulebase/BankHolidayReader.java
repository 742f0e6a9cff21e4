package org.footbridge.rulebase;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.footbridge.pathway.WorkingDays;
import org.footbridge.table.CsvTable;
import org.footbridge.table.DayCell;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.footbridge.table.TableRow;

/** Reads {@code bank-holidays.csv}: the days from Monday to Friday that are no working days. */
record BankHolidayReader(TableFiles files, FileProblems problems) {

    static final String FILE = "bank-holidays.csv";

    WorkingDays read() {
        var days = new TreeSet<LocalDate>();
        var table = CsvTable.read(FILE, files, problems);
        table.expect(List.of("day", "name", "source"), problems);
        for (var row : table.rows()) {
            DayCell.read(row, "day", problems).ifPresent(day -> check(day, days.add(day), row));
        }
        return new WorkingDays(days);
    }

    private void check(LocalDate day, boolean isNew, TableRow row) {
        if (!isNew) {
            problems.in(row, "day", "this day stands twice", "keep one row for each day");
        }
        if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            problems.in(
                    row, "day", "this is a weekend, when nobody works anyhow", "write the day that is kept instead");
        }
    }
}
