package org.footbridge.launcher.faultlab;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One request and its answer.
 *
 * @param from who asked
 * @param to who answered
 * @param url without its secrets
 * @param status the answer's; 0 where none came
 * @param parts what was sent and answered, without secrets
 * @param note what the record did to it on purpose, or what is not known about it; blank for nothing
 */
public record LoggedMessage(
        Instant at,
        String from,
        String to,
        String method,
        String url,
        int status,
        Duration took,
        List<Part> parts,
        String note) {

    public LoggedMessage {
        parts = List.copyOf(parts);
    }

    private static final int SHORT = 110;

    /** The address in one line: a long query stands with the parts. */
    public String shortUrl() {
        int mark = url.indexOf('?');
        return mark < 0 || url.length() <= SHORT ? url : url.substring(0, mark + 1) + "…";
    }

    public boolean isShort() {
        return shortUrl().equals(url);
    }

    /** A header or a body, under its name. */
    public record Part(String name, String text) {}
}
