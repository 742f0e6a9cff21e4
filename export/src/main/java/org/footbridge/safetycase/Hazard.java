package org.footbridge.safetycase;

import java.util.List;
import java.util.Set;

/**
 * A hazard as its log has it.
 *
 * @param id such as HZ1
 * @param title what may happen
 * @param parts cause, effect, controls and what is left, in their order
 * @param tests the tests of the program that guard against it, by class and method
 * @param rows ids of the rows that it names as controls, those in a range included
 */
record Hazard(String id, String title, List<Part> parts, List<String> tests, Set<String> rows) {

    /**
     * One thing that the log says of it.
     *
     * @param label such as Cause
     * @param html the text as HTML without links
     */
    record Part(String label, String html) {}

    Hazard {
        parts = List.copyOf(parts);
        tests = List.copyOf(tests);
    }

    /** Whether the log itself says that something is not done yet. */
    boolean isOpen() {
        return tests.isEmpty() || parts.stream().anyMatch(part -> part.html().contains("not yet"));
    }
}
