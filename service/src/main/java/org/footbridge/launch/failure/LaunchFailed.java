package org.footbridge.launch.failure;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.footbridge.web.FailureTrace;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A launch that ended early. It becomes a page; the detail goes to the log and to nowhere else. On its way it collects
 * what the page says as well.
 */
public final class LaunchFailed extends RuntimeException {
    private final LaunchErrorCode failure;
    private LaunchStep step;
    private String description = "";
    private transient Optional<Duration> retryAfter = Optional.empty();
    private transient Optional<String> launch = Optional.empty();
    private final transient Set<PageNotice> notices = new LinkedHashSet<>();

    /** Fails; the detail is for the log, in our own words: nothing that was sent, no token, nothing of a patient. */
    public LaunchFailed(LaunchErrorCode failure, String detail) {
        super(detail);
        this.failure = failure;
        this.step = failure.step();
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
    public LaunchFailed at(LaunchStep other) {
        step = other;
        return this;
    }

    /** With the record system's own error description, to be shown as its words. */
    public LaunchFailed withDescription(String sent) {
        description = printable(sent);
        return this;
    }

    /** With the time after which a busy record system may be called again. */
    public LaunchFailed withRetryAfter(Optional<Duration> wait) {
        retryAfter = wait;
        return this;
    }

    /** With the id of the launch whose page may be loaded again, since only the reading failed. */
    public LaunchFailed withRetry(String launchId) {
        launch = Optional.of(launchId);
        return this;
    }

    /** With what was done before it failed and was not shown yet: the failure must not hide it. */
    public LaunchFailed withNotices(List<PageNotice> more) {
        notices.addAll(more);
        return this;
    }

    public LaunchErrorCode failure() {
        return failure;
    }

    public LaunchStep step() {
        return step;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    String description() {
        return description;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    Optional<String> launch() {
        return launch;
    }

    List<PageNotice> notices() {
        return List.copyOf(notices);
    }

    /** The characters that OAuth allows in such a text, and not many of them. */
    private static String printable(String description) {
        String text = description.replaceAll("[^\\x20-\\x7E]", " ").strip();
        return text.length() > 200 ? text.substring(0, 200) + " …" : text;
    }
}
