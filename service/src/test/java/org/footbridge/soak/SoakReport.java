package org.footbridge.soak;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run has seen, as a table, and what was wrong. */
record SoakReport(Map<String, String> lines, List<String> faults) {

    @Override
    public String toString() {
        return lines.entrySet().stream()
                        .map(line -> "| " + line.getKey() + " | " + line.getValue() + " |")
                        .collect(Collectors.joining("\n", "| what | seen |\n|---|---|\n", "\n\n"))
                + (faults.isEmpty() ? "No fault.\n" : "Faults:\n- " + String.join("\n- ", faults) + "\n");
    }
}
