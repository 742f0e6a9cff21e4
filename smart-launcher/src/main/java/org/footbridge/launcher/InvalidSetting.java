package org.footbridge.launcher;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A setting that cannot work, which stops the start; the message names it and says what would do. */
public final class InvalidSetting extends RuntimeException {

    private static final Duration LONGEST = Duration.ofDays(365);

    private InvalidSetting(String message) {
        super(message);
    }

    public static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new InvalidSetting(otherwise);
        }
    }

    public static void requireDuration(String name, Duration value, Duration least) {
        require(
                value.compareTo(least) >= 0 && value.compareTo(LONGEST) <= 0,
                name + " must be a duration from " + least.toMillis() + "ms to " + LONGEST.toDays() + "d, such as 30s");
    }

    /** Without query or fragment, so that what the record adds is all that there is. */
    public static void requireWebAddress(String name, @Nullable String value) {
        require(isWebAddress(value), name + " is not a web address: " + (value == null ? "nothing given" : value));
    }

    private static boolean isWebAddress(@Nullable String value) {
        try {
            var address = URI.create(value == null ? "" : value);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** Shows the message as one line instead of a stack trace; named in META-INF/spring.factories. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Analyzer implements FailureAnalyzer {
        @Override
        public @Nullable FailureAnalysis analyze(Throwable failure) {
            FailureAnalysis found = null;
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidSetting invalid) {
                    return new FailureAnalysis(String.valueOf(invalid.getMessage()), null, invalid);
                }
                if (cause instanceof BindException bind) {
                    var property = bind.getProperty();
                    found = new FailureAnalysis(
                            bind.getName()
                                    + (property == null
                                            ? " cannot be used"
                                            : " cannot be '" + property.getValue() + "'")
                                    + "; docs/configuration.md says what it may be",
                            null,
                            bind);
                }
            }
            return found;
        }
    }
}
