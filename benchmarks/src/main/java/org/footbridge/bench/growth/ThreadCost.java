package org.footbridge.bench.growth;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;

/**
 * Cost of work on the current thread, in milliseconds of its CPU time: other work on the machine does not count.
 *
 * @param millis how long each size is repeated in one round
 * @param rounds how many rounds; the median counts
 */
public record ThreadCost(long millis, int rounds) {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Warms up for one round, then measures. */
    public double of(Callable<?> work) throws Exception {
        round(work);
        var each = new ArrayList<Double>();
        for (int i = 0; i < rounds; i++) {
            each.add(round(work));
        }
        Collections.sort(each);
        return each.get(each.size() / 2);
    }

    private double round(Callable<?> work) throws Exception {
        long start = THREADS.getCurrentThreadCpuTime();
        long now = start;
        int times = 0;
        int results = 0;
        while (times == 0 || now - start < millis * 1_000_000) {
            results += System.identityHashCode(work.call()) & 1;
            times++;
            now = THREADS.getCurrentThreadCpuTime();
        }
        if (results < 0) {
            throw new IllegalStateException("never; it keeps the results in use");
        }
        return (now - start) / 1e6 / times;
    }
}
