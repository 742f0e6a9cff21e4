package org.footbridge.consultation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.footbridge.http.ReadingLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The threads that compute answers, at most one a processor, and the time that one answer may take. What is not ready by
 * then is interrupted, so that one large record cannot hold up the other calls.
 */
@Component
class AnswerThreads implements AutoCloseable {
    private final Duration budget;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("answer-", 1).daemon().factory());

    /** The time for reading a record is part of the time for its answer. */
    AnswerThreads(@Value("${footbridge.answer-budget}") Duration budget, ReadingLimits limits) {
        if (budget.compareTo(limits.budget()) <= 0) {
            throw new IllegalArgumentException("footbridge.answer-budget must be above footbridge.reading.budget");
        }
        this.budget = budget;
    }

    /** When an answer that begins now must be ready, on the clock of {@link System#nanoTime}. */
    long deadline() {
        return System.nanoTime() + budget.toNanos();
    }

    /** The result, or nothing where it was not ready by the deadline. */
    <T> Optional<T> run(Callable<T> work, long deadline) {
        Future<T> result = threads.submit(work);
        try {
            return Optional.of(result.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            result.cancel(true);
            return Optional.empty();
        } catch (InterruptedException stopped) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(failed);
        }
    }

    /** Ends a stage whose answer nobody waits for any more. */
    static void stopIfGivenUp() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
