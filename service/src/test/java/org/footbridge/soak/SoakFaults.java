package org.footbridge.soak;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What went wrong, each kind with how often. */
final class SoakFaults {

    private static final int LONGEST = 600;

    private final Map<String, Integer> found = new TreeMap<>();

    synchronized void add(String fault) {
        found.merge(fault.length() > LONGEST ? fault.substring(0, LONGEST) + " …" : fault, 1, Integer::sum);
    }

    synchronized List<String> all() {
        return found.entrySet().stream()
                .map(fault -> fault.getValue() + " × " + fault.getKey())
                .toList();
    }
}
