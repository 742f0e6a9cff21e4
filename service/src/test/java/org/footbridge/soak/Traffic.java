package org.footbridge.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Calls one after the other by several callers, at a rate or as fast as they are answered, until it is stopped. */
final class Traffic {

    private final IntConsumer call;
    private final int rate;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final Semaphore due = new Semaphore(0);
    private final ConcurrentLinkedQueue<Milestone> milestones = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    /**
     * @param call makes the call of that number
     * @param rate calls a second; 0 for no limit
     */
    Traffic(IntConsumer call, int rate) {
        this.call = call;
        this.rate = rate;
    }

    private record Milestone(int at, CompletableFuture<Void> reached) {}

    /** Done after so many more calls. */
    CompletableFuture<Void> after(int calls) {
        var milestone = new Milestone(done.get() + calls, new CompletableFuture<>());
        milestones.add(milestone);
        return milestone.reached();
    }

    int calls() {
        return done.get();
    }

    /** Something that goes on while calls are made. */
    interface Work {
        void run() throws Exception;
    }

    /** Has so many callers call while the work goes on; fails as the work or a caller does. */
    void during(int callers, Work work) throws Exception {
        var calling = new ArrayList<Future<?>>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            if (rate > 0) {
                clock.scheduleAtFixedRate(due::release, 0, TimeUnit.SECONDS.toNanos(1) / rate, TimeUnit.NANOSECONDS);
            }
            try {
                for (int i = 0; i < callers; i++) {
                    calling.add(threads.submit(this::callUntilStopped));
                }
                work.run();
            } finally {
                stopped = true;
                due.release(callers);
                clock.shutdownNow();
            }
        }
        rethrow(calling);
    }

    private static void rethrow(List<Future<?>> calling) throws ExecutionException, InterruptedException {
        for (var caller : calling) {
            caller.get();
        }
    }

    private void callUntilStopped() {
        while (!stopped) {
            if (rate > 0) {
                due.acquireUninterruptibly();
            }
            call.accept(begun.getAndIncrement());
            int now = done.incrementAndGet();
            milestones.stream()
                    .filter(each -> each.at() <= now)
                    .forEach(each -> each.reached().complete(null));
        }
    }
}
