package org.footbridge.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.footbridge.bench.growth.Line;

/** Table of lines: each cost, and how steep the line is. */
public final class GrowthTable {

    private GrowthTable() {}

    /** A row for each line. */
    public static String of(List<Line> lines) {
        var table = new StringBuilder(
                "| what grows | cost of nothing, ms | size: ms | slope, last step | slope, whole | at most "
                        + Line.STEEPEST + " |\n|---|---|---|---|---|---|\n");
        for (var line : lines) {
            String points = line.points().stream()
                    .map(point -> String.format(Locale.ROOT, "%,.0f: %.3g", point.size(), point.millis()))
                    .collect(Collectors.joining("; "));
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %.2f | %.2f | %s |%n",
                    line.what(),
                    line.fixed() > 0 ? String.format(Locale.ROOT, "%.2f", line.fixed()) : "-",
                    points,
                    line.slope(),
                    line.wholeSlope(),
                    line.isStraight() ? "yes" : "**no**"));
        }
        return table.toString();
    }
}
