package org.footbridge.governance;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.footbridge.facts.London;

/** Instants as the governance team reads them on its pages: in London. */
public final class LondonTimes {
    private static final DateTimeFormatter TO_THE_SECOND = form("d MMMM uuuu, HH:mm:ss");
    private static final DateTimeFormatter TO_THE_MINUTE = form("d MMMM uuuu, HH:mm");

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(London.ZONE);
    }

    /** To the second, for what machines do. */
    public String london(Instant instant) {
        return TO_THE_SECOND.format(instant);
    }

    /** To the minute, for what people do. */
    public String minute(Instant instant) {
        return TO_THE_MINUTE.format(instant);
    }
}
