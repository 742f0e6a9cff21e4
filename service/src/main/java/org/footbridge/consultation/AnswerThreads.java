package org.footbridge.consultation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.footbridge.http.ReadingLimits;
import org.footbridge.settings.Limits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The threads that compute answers, a few a processor, and the time that one answer may take. What is not ready by then
 * is interrupted and its place given to the next, even where the interrupted thread takes long to end.
 */
@Component
class AnswerThreads implements AutoCloseable {
    private final Duration budget;
    private final Semaphore places = new Semaphore(4 * Runtime.getRuntime().availableProcessors(), true);
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("answer-", 1).daemon().factory());

    /** The time for reading a record is part of the time for its answer. */
    AnswerThreads(@Value("${footbridge.answer-budget}") Duration budget, ReadingLimits limits) {
        if (budget.compareTo(limits.budget()) <= 0) {
            throw new IllegalArgumentException("footbridge.answer-budget must be above footbridge.reading.budget");
        }
        this.budget = Limits.time("footbridge.answer-budget", budget, "1ms", "1h");
    }

    /** When the answer to a call must be ready that arrived then, on the clock of {@link System#nanoTime}. */
    Deadline deadline(long arrival) {
        return new Deadline(arrival, arrival + budget.toNanos());
    }

    /** The result, or nothing where it was not ready by the deadline. Given up before it began, it never begins. */
    <T> Optional<T> run(Callable<T> work, Deadline deadline) {
        try {
            if (!places.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return deadline.isPast() ? Optional.empty() : result(threads.submit(work), deadline);
        } finally {
            places.release();
        }
    }

    private static <T> Optional<T> result(Future<T> work, Deadline deadline) {
        try {
            return Optional.of(work.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(failed);
        } finally {
            work.cancel(true);
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
