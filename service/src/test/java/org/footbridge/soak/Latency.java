package org.footbridge.soak;

import java.util.concurrent.atomic.AtomicLongArray;

/** How many calls took how many milliseconds, with and without a database. For the report; nothing depends on it. */
final class Latency {

    private static final int LONGEST = 10_000;

    private final AtomicLongArray with = new AtomicLongArray(LONGEST + 1);
    private final AtomicLongArray without = new AtomicLongArray(LONGEST + 1);

    void add(long nanos, boolean hasDatabase) {
        int millis = (int) Math.min(LONGEST, nanos / 1_000_000);
        (hasDatabase ? with : without).incrementAndGet(millis);
    }

    void forget() {
        for (int i = 0; i <= LONGEST; i++) {
            with.set(i, 0);
            without.set(i, 0);
        }
    }

    String withDatabase() {
        return of(with);
    }

    String withoutDatabase() {
        return of(without);
    }

    private static String of(AtomicLongArray counts) {
        return "%d; %d; %d".formatted(below(counts, 0.5), below(counts, 0.99), below(counts, 1));
    }

    private static int below(AtomicLongArray counts, double share) {
        long all = 0;
        for (int i = 0; i <= LONGEST; i++) {
            all += counts.get(i);
        }
        long seen = 0;
        for (int i = 0; i <= LONGEST; i++) {
            seen += counts.get(i);
            if (seen >= all * share) {
                return i;
            }
        }
        return LONGEST;
    }
}
