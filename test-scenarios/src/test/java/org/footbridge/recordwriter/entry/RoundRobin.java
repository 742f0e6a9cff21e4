package org.footbridge.recordwriter.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the encodings of one thing in turn, so that over many records each is written and read. It counts and never
 * draws lots: the same records in the same order are written alike.
 */
public final class RoundRobin {

    private final Map<String, Integer> taken = new HashMap<>();

    public <T> T next(String what, List<T> encodings) {
        if (encodings.isEmpty()) {
            throw new IllegalArgumentException("no entry of a record can say: " + what);
        }
        int turn = taken.merge(what, 1, Integer::sum) - 1;
        return encodings.get(turn % encodings.size());
    }
}
