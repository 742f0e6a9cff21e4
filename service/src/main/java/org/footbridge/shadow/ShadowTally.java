package org.footbridge.shadow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts that are not written yet. */
final class ShadowTally {
    private final Map<ShadowCount, Long> counts = new ConcurrentHashMap<>();

    void add(ShadowCount of, long times) {
        counts.merge(of, times, Long::sum);
    }

    /** All counts, which are taken out; what is counted meanwhile stays for the next time. */
    Map<ShadowCount, Long> take() {
        var taken = new HashMap<ShadowCount, Long>();
        for (var of : List.copyOf(counts.keySet())) {
            var times = counts.remove(of);
            if (times != null) {
                taken.put(of, times);
            }
        }
        return taken;
    }
}
