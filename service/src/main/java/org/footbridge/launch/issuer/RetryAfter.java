package org.footbridge.launch.issuer;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** When a busy server wants to be asked again. */
public final class RetryAfter {
    private RetryAfter() {}

    /** Whole seconds, and not more than a few hours: a date would need the server's clock. */
    public static Optional<Duration> of(HttpHeaders headers) {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .filter(value -> value.matches("\\d{1,4}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
