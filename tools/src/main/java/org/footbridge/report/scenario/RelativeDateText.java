package org.footbridge.report.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.footbridge.card.DateText;
import org.footbridge.facts.London;
import org.footbridge.facts.PartialDate;
import org.jspecify.annotations.Nullable;

/** Says when something was, seen from the day of a scenario: {@code 30 days before (24 October 2026)}. */
final class RelativeDateText {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final LocalDate asOf;

    RelativeDateText(LocalDate asOf) {
        this.asOf = asOf;
    }

    String inWords(@Nullable PartialDate when) {
        if (when == null) {
            return "without a date";
        }
        if (!when.earliest().equals(when.latest())) {
            return "some day in " + DateText.inWords(when);
        }
        return distance(when.latest()) + " (" + DateText.inWords(when.latest()) + clock(when.at()) + ")";
    }

    private static String clock(@Nullable Instant at) {
        return at == null ? "" : ", " + at.atZone(London.ZONE).format(CLOCK);
    }

    private String distance(LocalDate day) {
        long days = ChronoUnit.DAYS.between(day, asOf);
        if (days == 0) {
            return "the same day";
        }
        long many = Math.abs(days);
        return many + (many == 1 ? " day " : " days ") + (days > 0 ? "before" : "after");
    }
}
