package org.footbridge.record;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The time that one reading may take, and the threads at work in it. Closing it interrupts what still waits, which
 * closes the socket of a virtual thread; it never waits itself.
 */
final class TimeBox implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final long end;

    TimeBox(Duration budget) {
        this.end = System.nanoTime() + budget.toNanos();
    }

    /**
     * Starts work on a thread of its own; work that asks no server is done at once, so that it is never late.
     *
     * @param asksServer whether the work may wait for a server
     */
    <T> Future<T> start(boolean asksServer, Callable<T> work) {
        if (asksServer) {
            return threads.submit(work);
        }
        var done = new FutureTask<>(work);
        done.run();
        return done;
    }

    /** The result, or the other values where it did not come in time or broke. */
    <T> T await(Future<T> work, T late, T broken) {
        try {
            return work.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException tooLate) {
            return late;
        } catch (ExecutionException failed) {
            return broken;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return late;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
