package org.footbridge.page;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.footbridge.facts.London;

/** Times as a surgery's clock shows them. */
final class LondonTime {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

    private LondonTime() {}

    static String time(Instant now) {
        return TIME.format(now.atZone(London.ZONE));
    }

    static String dayAndTime(Instant now) {
        return DAY_AND_TIME.format(now.atZone(London.ZONE));
    }
}
