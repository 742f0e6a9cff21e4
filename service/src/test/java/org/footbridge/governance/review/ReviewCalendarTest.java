package org.footbridge.governance.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.Test;

/** Today is 1 December 2026; rows are due tomorrow, on the last day that is near, a day later, yesterday, and by chance. */
class ReviewCalendarTest {
    private static final Path SAMPLE = Path.of("../docs/governance-sample/rules");
    private static final String NEEDS = "1-needs/needs.csv";
    private static final String ROUTES = "3-routes/routes.csv";
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Instant SINCE = Instant.parse("2026-11-30T09:00:00Z");
    private static final ReviewReminder REMINDER = new ReviewReminder(Duration.ofDays(30));

    private static RuleBase ruleBase(String owner) {
        var tables = TableFiles.in(SAMPLE);
        tables = with(
                tables, NEEDS, "NEED-LON-1,active,Link worker lead,2027-09-30", row("NEED-LON-1,active", owner, 1));
        tables = with(
                tables, NEEDS, "NEED-MON-1,active,Link worker lead,2027-09-30", row("NEED-MON-1,active", owner, 30));
        tables = with(
                tables, ROUTES, "ROUTE-BEF-1,active,Link worker lead,2027-09-30", row("ROUTE-BEF-1,active", owner, 31));
        tables = with(
                tables, ROUTES, "ROUTE-DEB-1,active,Link worker lead,2027-09-30", row("ROUTE-DEB-1,active", owner, -1));
        tables = with(
                tables, ROUTES, "ROUTE-LIN-1,active,Link worker lead,2027-09-30", row("ROUTE-LIN-1,retired", owner, 1));
        tables = with(
                tables, ROUTES, "ROUTE-LIN-2,active,Link worker lead,2027-09-30", row("ROUTE-LIN-2,active", owner, 1));
        return ((Outcome.Sound) RuleBaseReader.read(tables)).ruleBase();
    }

    private static TableFiles with(TableFiles tables, String path, String from, String to) {
        var text = tables.text(path).orElseThrow();
        assertThat(text).contains(from);
        return tables.with(path, text.replace(from, to));
    }

    private static String row(String begin, String owner, int daysAhead) {
        return begin + "," + owner + "," + TODAY.plusDays(daysAhead);
    }

    private static Calendar calendar(RuleBase ruleBase) {
        try {
            var calendar =
                    new CalendarBuilder().build(new StringReader(new ReviewCalendar(ruleBase, REMINDER, SINCE).text()));
            assertThat(calendar.validate().hasErrors()).isFalse();
            return calendar;
        } catch (IOException | ParserException e) {
            throw new AssertionError(e);
        }
    }

    private static VEvent on(Calendar calendar, LocalDate day, String owner) {
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .filter(event ->
                        value(event, Property.DTSTART).equals(day.toString().replace("-", ""))
                                && value(event, Property.SUMMARY).contains(owner))
                .findFirst()
                .orElseThrow();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    @Test
    void names_rows_that_come_soon_the_first_day_first_and_neither_overdue_nor_retired_ones() {
        var ruleBase = ruleBase("Link worker lead");

        assertThat(REMINDER.due(ruleBase, TODAY))
                .extracting(Row::id)
                .containsExactly("NEED-LON-1", "ROUTE-LIN-2", "NEED-MON-1");
        assertThat(ruleBase.overdueOn(TODAY)).extracting(Row::id).containsExactly("ROUTE-DEB-1");
        assertThat(REMINDER.due(ruleBase, TODAY.plusDays(2)))
                .extracting(Row::id)
                .contains("ROUTE-BEF-1");
    }

    @Test
    void takes_a_reminder_of_one_day_to_a_year() {
        assertThatThrownBy(() -> new ReviewReminder(Duration.ofHours(1)))
                .hasMessageContaining("footbridge.review-reminder");
        assertThatThrownBy(() -> new ReviewReminder(Duration.ofDays(366))).hasMessageContaining("from 1d to 365d");
    }

    @Test
    void has_a_whole_day_for_each_owner_and_date_with_an_alarm_before_it() {
        var tomorrow = on(calendar(ruleBase("Link worker lead")), TODAY.plusDays(1), "Link worker lead");

        assertThat(value(tomorrow, Property.SUMMARY)).isEqualTo("Review 2 rules (Link worker lead)");
        assertThat(value(tomorrow, Property.DESCRIPTION))
                .contains("NEED-LON-1: ", "ROUTE-LIN-2: ")
                .doesNotContain("ROUTE-LIN-1");
        assertThat(tomorrow.getRequiredProperty(Property.DTSTART).toString()).contains("VALUE=DATE");
        assertThat(value(tomorrow, Property.DTSTAMP)).isEqualTo("20261130T090000Z");
        assertThat(tomorrow.getAlarms())
                .singleElement()
                .satisfies(alarm -> assertThat(
                                alarm.getRequiredProperty(Property.TRIGGER).getValue())
                        .isEqualTo("-P30D"));
    }

    @Test
    void holds_what_is_near_far_and_overdue_and_nothing_that_is_retired() {
        assertThat(calendar(ruleBase("Link worker lead")).toString())
                .contains("NEED-MON-1", "ROUTE-BEF-1", "ROUTE-DEB-1")
                .doesNotContain("ROUTE-LIN-1");
    }

    @Test
    void keeps_the_name_of_an_entry_while_its_rows_change() {
        var one = on(calendar(ruleBase("Link worker lead")), TODAY.plusDays(1), "Link worker lead");
        var fewer = with(
                TableFiles.in(SAMPLE),
                NEEDS,
                "NEED-LON-1,active,Link worker lead,2027-09-30",
                row("NEED-LON-1,active", "Link worker lead", 1));
        var two = on(
                calendar(((Outcome.Sound) RuleBaseReader.read(fewer)).ruleBase()),
                TODAY.plusDays(1),
                "Link worker lead");
        var others = on(calendar(ruleBase("Somebody else")), TODAY.plusDays(1), "Somebody else");

        assertThat(value(two, Property.UID)).isEqualTo(value(one, Property.UID));
        assertThat(List.of(value(one, Property.UID))).doesNotContain(value(others, Property.UID));
        assertThat(value(two, Property.SUMMARY)).isEqualTo("Review NEED-LON-1 (Link worker lead)");
    }
}
