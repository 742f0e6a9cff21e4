package org.footbridge.launch.failure;

import java.time.Duration;
import java.util.Optional;

/** A launch that ended early. It becomes a page; the detail goes to the log and to nowhere else. */
public final class LaunchFailed extends RuntimeException {
    private final Failure failure;
    private final transient Optional<String> said;
    private final transient Optional<Duration> retryAfter;
    private final transient Optional<String> launch;

    private LaunchFailed(
            Failure failure,
            String detail,
            Optional<String> said,
            Optional<Duration> retryAfter,
            Optional<String> launch) {
        super(detail);
        this.failure = failure;
        this.said = said;
        this.retryAfter = retryAfter;
        this.launch = launch;
    }

    /** Fails; the detail is for the log, in our own words: nothing that was sent, no token, nothing of a patient. */
    public LaunchFailed(Failure failure, String detail) {
        this(failure, detail, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Fails because the database does not answer; its messages may quote what was to be kept. */
    public static LaunchFailed withoutDatabase(RuntimeException down) {
        return new LaunchFailed(
                Failure.LAUNCHES_NOT_KEPT,
                "the database does not answer (" + down.getClass().getSimpleName() + ")");
    }

    /** With what the record system said, to be shown as its words. */
    public LaunchFailed saying(String description) {
        return new LaunchFailed(failure, detail(), printable(description), retryAfter, launch);
    }

    /** With the time after which a busy record system may be asked again. */
    public LaunchFailed retryAfter(Optional<Duration> wait) {
        return new LaunchFailed(failure, detail(), said, wait, launch);
    }

    /** With the id of the launch whose page may be loaded again, since only the reading failed. */
    public LaunchFailed sparing(String launchId) {
        return new LaunchFailed(failure, detail(), said, retryAfter, Optional.of(launchId));
    }

    public Failure failure() {
        return failure;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    Optional<String> said() {
        return said;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    Optional<String> launch() {
        return launch;
    }

    /** The characters that OAuth allows in such a text, and not many of them. */
    private static Optional<String> printable(String description) {
        String text = description.replaceAll("[^\\x20-\\x7E]", " ").strip();
        return Optional.of(text.length() > 200 ? text.substring(0, 200) + " …" : text)
                .filter(kept -> !kept.isEmpty());
    }
}
