package org.footbridge.launch.failure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.footbridge.web.FailureTrace;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** A launch that ended early. It becomes a page; the detail goes to the log and to nowhere else. */
public final class LaunchFailed extends RuntimeException {
    private final LaunchErrorCode failure;
    private final transient Particulars particulars;

    private LaunchFailed(LaunchErrorCode failure, String detail, Particulars particulars) {
        super(detail);
        this.failure = failure;
        this.particulars = particulars;
    }

    /**
     * What the page says as well.
     *
     * @param step where it happened
     * @param description what the record system said
     * @param retryAfter when a busy record system may be asked again
     * @param launch the launch whose page may be loaded again
     * @param notices what was done before it failed, and was not shown yet
     */
    private record Particulars(
            LaunchStep step,
            Optional<String> description,
            Optional<Duration> retryAfter,
            Optional<String> launch,
            List<PageNotice> notices) {
        Particulars {
            notices = List.copyOf(notices);
        }
    }

    /** Fails; the detail is for the log, in our own words: nothing that was sent, no token, nothing of a patient. */
    public LaunchFailed(LaunchErrorCode failure, String detail) {
        this(
                failure,
                detail,
                new Particulars(failure.step(), Optional.empty(), Optional.empty(), Optional.empty(), List.of()));
    }

    /** What nobody expected. Messages may quote the record or a token, so the log gets types and places only. */
    public static LaunchFailed unexpected(Throwable failure, LaunchStep step) {
        boolean databaseDown = failure instanceof DataAccessException || failure instanceof TransactionException;
        return new LaunchFailed(
                        databaseDown ? LaunchErrorCode.LAUNCHES_NOT_KEPT : LaunchErrorCode.INSIDE_FAILURE,
                        FailureTrace.withoutMessages(failure))
                .at(step);
    }

    /** Does one step of a launch, so that what fails in it names it. */
    public static <T> T during(LaunchStep step, Supplier<T> work) {
        try {
            return work.get();
        } catch (LaunchFailed known) {
            throw known.at(step);
        } catch (RuntimeException failure) {
            throw unexpected(failure, step);
        }
    }

    /** At another step than the usual one. */
    public LaunchFailed at(LaunchStep step) {
        return with(new Particulars(
                step, particulars.description, particulars.retryAfter, particulars.launch, particulars.notices));
    }

    /** With the record system's own error description, to be shown as its words. */
    public LaunchFailed withDescription(String description) {
        return with(new Particulars(
                particulars.step,
                printable(description),
                particulars.retryAfter,
                particulars.launch,
                particulars.notices));
    }

    /** With the time after which a busy record system may be asked again. */
    public LaunchFailed withRetryAfter(Optional<Duration> wait) {
        return with(new Particulars(
                particulars.step, particulars.description, wait, particulars.launch, particulars.notices));
    }

    /** With the id of the launch whose page may be loaded again, since only the reading failed. */
    public LaunchFailed withRetry(String launchId) {
        return with(new Particulars(
                particulars.step,
                particulars.description,
                particulars.retryAfter,
                Optional.of(launchId),
                particulars.notices));
    }

    /** With what was done before it failed: the failure must not hide it. */
    public LaunchFailed withNotices(List<PageNotice> more) {
        return with(new Particulars(
                particulars.step,
                particulars.description,
                particulars.retryAfter,
                particulars.launch,
                Stream.concat(particulars.notices.stream(), more.stream())
                        .distinct()
                        .toList()));
    }

    private LaunchFailed with(Particulars other) {
        var same = new LaunchFailed(failure, detail(), other);
        same.setStackTrace(getStackTrace());
        return same;
    }

    public LaunchErrorCode failure() {
        return failure;
    }

    /** Where it happened. */
    public LaunchStep step() {
        return particulars.step;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    Optional<String> description() {
        return particulars.description;
    }

    Optional<Duration> retryAfter() {
        return particulars.retryAfter;
    }

    Optional<String> launch() {
        return particulars.launch;
    }

    List<PageNotice> notices() {
        return particulars.notices;
    }

    /** The characters that OAuth allows in such a text, and not many of them. */
    private static Optional<String> printable(String description) {
        String text = description.replaceAll("[^\\x20-\\x7E]", " ").strip();
        return Optional.of(text.length() > 200 ? text.substring(0, 200) + " …" : text)
                .filter(kept -> !kept.isEmpty());
    }
}
