package org.footbridge.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a busy server wants to be asked again. */
public final class RetryAfter {

    /** The header's name. */
    public static final String HEADER = "Retry-After";

    private RetryAfter() {}

    /** Whole seconds, and not more than a few hours: a date would need the server's clock. */
    public static Optional<Duration> of(List<String> values) {
        return values.stream()
                .filter(value -> value.matches("\\d{1,4}"))
                .findFirst()
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
