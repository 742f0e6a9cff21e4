package org.footbridge.governance.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleDescription;

/**
 * All reviews of a rule base as a calendar (RFC 5545) to subscribe to: a whole day for each owner and date, with an alarm
 * before it. Nothing of it is about a patient.
 */
public final class ReviewCalendar {

    private final RuleBase ruleBase;
    private final ReviewReminder reminder;
    private final DtStamp since;

    /** What comes together on one day. */
    private record Review(LocalDate day, String owner) {}

    /**
     * The calendar of one version.
     *
     * @param since when it went live, which stands as the time of its entries
     */
    public ReviewCalendar(RuleBase ruleBase, ReviewReminder reminder, Instant since) {
        this.ruleBase = ruleBase;
        this.reminder = reminder;
        this.since = new DtStamp(since.truncatedTo(ChronoUnit.SECONDS));
    }

    /** As iCalendar has it. */
    public String text() {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Footbridge//Reviews//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(
                new XProperty("X-WR-CALNAME", "Reviews: " + ruleBase.about().title()));
        reviews().forEach((review, rows) -> calendar.add(event(review, rows)));
        var written = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, written);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be written", e);
        }
        return written.toString();
    }

    private SortedMap<Review, List<Row>> reviews() {
        return ruleBase.reviewedBetween(LocalDate.MIN, LocalDate.MAX).stream()
                .collect(Collectors.groupingBy(
                        row -> new Review(row.head().reviewBy(), row.head().owner()),
                        () -> new TreeMap<>(Comparator.comparing(Review::day).thenComparing(Review::owner)),
                        Collectors.toList()));
    }

    private VEvent event(Review review, List<Row> rows) {
        var summary = "Review " + (rows.size() == 1 ? rows.getFirst().id() : rows.size() + " rules") + " ("
                + review.owner() + ")";
        var event = new VEvent(false);
        event.add(new Uid(uid(review)));
        event.add(since);
        event.add(new DtStart<>(review.day()));
        event.add(new Summary(summary));
        event.add(new Description(rows.stream().map(this::inWords).collect(Collectors.joining("\n"))));
        event.add(ImmutableTransp.TRANSPARENT);
        var alarm = new VAlarm();
        alarm.add(new Trigger(Period.ofDays((int) -reminder.days())));
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(summary + " by " + review.day()));
        event.add(alarm);
        return event;
    }

    private String inWords(Row row) {
        return row.id() + ": "
                + RuleDescription.of(row, ruleBase, row.head().reviewBy()).outcome();
    }

    /** The same however often the rows of the day change, so that a calendar program keeps one entry. */
    private String uid(Review review) {
        var names = String.join(
                "\n", ruleBase.about().publisher(), review.owner(), review.day().toString());
        return UUID.nameUUIDFromBytes(names.getBytes(UTF_8)).toString();
    }
}
