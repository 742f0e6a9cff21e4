package org.footbridge.explanation;

import java.io.PrintWriter;
import java.util.List;

/** Titled lists of lines. */
final class PrintedSections {

    private PrintedSections() {}

    static void print(PrintWriter out, String title, List<String> lines) {
        out.printf("%n%s%n", title);
        (lines.isEmpty() ? List.of("nothing") : lines).forEach(line -> out.println("  " + line));
    }
}
