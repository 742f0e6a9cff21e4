package org.footbridge.launcher.persona;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.regex.Pattern;

/** Days as persona files write them, counted from the day on which the record starts. */
final class RelativeDay {

    private static final Pattern FORM = Pattern.compile("(-?\\d+)([dmy])");

    private RelativeDay() {}

    /** {@code today}, {@code -40d}, {@code -3m} or {@code -2y}. */
    static LocalDate on(LocalDate today, String text, String where) {
        return "today".equals(text) ? today : today.plus(period(text, where));
    }

    static Period period(String text, String where) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new PersonaException(where + ": '" + text + "' is no day; write today, -40d, -3m or -2y");
        }
        int count = Integer.parseInt(form.group(1));
        return switch (form.group(2)) {
            case "d" -> Period.ofDays(count);
            case "m" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }

    /** The date of birth of someone who is that old today. */
    static LocalDate birth(LocalDate today, int age, MonthDay birthday) {
        int years = birthday.isAfter(MonthDay.from(today)) ? age + 1 : age;
        return birthday.atYear(today.getYear() - years);
    }
}
