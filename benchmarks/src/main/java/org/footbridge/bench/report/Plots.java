package org.footbridge.bench.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.footbridge.bench.growth.Line;
import org.footbridge.bench.http.Measured;
import org.footbridge.bench.request.RecordSize;

/** Plots of the results as SVG. */
public final class Plots {

    private static final List<String> COLOURS =
            List.of("#1b6ca8", "#c8553d", "#3c8d5a", "#7a4b94", "#b8860b", "#4a4a4a", "#d16ba5");
    private static final Map<RecordSize, String> SIZE_COLOURS =
            Map.of(RecordSize.SMALL, "#3c8d5a", RecordSize.TYPICAL, "#1b6ca8", RecordSize.LARGE, "#c8553d");
    private static final String GRID = "stroke=\"#dddddd\"";

    private Plots() {}

    /** CPU of a call: the median as a dot and the range of the rounds as a line, for each endpoint and size. */
    public static String cpu(List<Measured> all) {
        var endpoints = all.stream().map(Measured::endpoint).distinct().toList();
        int bottom = 50 + 26 * endpoints.size();
        var svg = new Svg(900, bottom + 60, "CPU milliseconds a call");
        var axis = LogAxis.over(
                all.stream()
                        .flatMap(it -> Stream.of(it.cpuLeast(), it.cpuMost()))
                        .mapToDouble(Double::doubleValue),
                310,
                880);
        for (double tick : axis.ticks()) {
            svg.line(axis.place(tick), 40, axis.place(tick), bottom, GRID);
            svg.text(axis.place(tick), bottom + 18, "middle", LogAxis.label(tick));
        }
        svg.text(595, bottom + 40, "middle", "CPU milliseconds a call, logarithmic: median, and range of the rounds");
        for (int i = 0; i < endpoints.size(); i++) {
            double y = 60 + 26.0 * i;
            String endpoint = endpoints.get(i);
            svg.text(300, y + 4, "end", endpoint);
            all.stream()
                    .filter(measured -> measured.endpoint().equals(endpoint))
                    .forEach(measured -> range(svg, axis, y, measured));
        }
        double x = 320;
        for (var size : RecordSize.values()) {
            svg.dot(x, 20, SIZE_COLOURS.getOrDefault(size, "black"));
            svg.text(x + 10, 24, "start", size.word() + ", " + size.resources() + " resources");
            x += 180;
        }
        return svg.done();
    }

    private static void range(Svg svg, LogAxis axis, double y, Measured measured) {
        String colour = SIZE_COLOURS.getOrDefault(measured.size(), "black");
        svg.line(
                axis.place(measured.cpuLeast()),
                y,
                axis.place(measured.cpuMost()),
                y,
                "stroke=\"" + colour + "\" stroke-width=\"2\"");
        svg.dot(axis.place(measured.cpuMedian()), y, colour);
    }

    /** Cost above the fixed cost against size, both logarithmic, with a line of slope 1 to compare. */
    public static String growth(List<Line> lines) {
        int right = 560;
        int bottom = 440;
        var svg = new Svg(960, 500, "Cost against size, above the fixed cost");
        var points = lines.stream().flatMap(line -> line.points().stream()).toList();
        var x = LogAxis.over(points.stream().mapToDouble(Line.Point::size), 70, right);
        var y = LogAxis.over(
                lines.stream().flatMapToDouble(line -> line.points().stream().mapToDouble(it -> above(line, it))),
                bottom,
                30);
        for (double tick : x.ticks()) {
            svg.line(x.place(tick), 30, x.place(tick), bottom, GRID);
            svg.text(x.place(tick), bottom + 18, "middle", LogAxis.label(tick));
        }
        for (double tick : y.ticks()) {
            svg.line(70, y.place(tick), right, y.place(tick), GRID);
            svg.text(62, y.place(tick) + 4, "end", LogAxis.label(tick));
        }
        svg.text(315, bottom + 40, "middle", "size, logarithmic");
        svg.text(70, 20, "start", "milliseconds above the fixed cost, logarithmic");
        reference(svg, x, y);
        for (int i = 0; i < lines.size(); i++) {
            curve(svg, x, y, lines.get(i), COLOURS.get(i % COLOURS.size()));
            svg.dot(right + 25, 60 + 24.0 * i, COLOURS.get(i % COLOURS.size()));
            svg.text(right + 37, 64 + 24.0 * i, "start", lines.get(i).what());
        }
        return svg.done();
    }

    /** From corner to corner of as many decades as both axes have. */
    private static void reference(Svg svg, LogAxis x, LogAxis y) {
        int decades = Math.min(x.highest() - x.lowest(), y.highest() - y.lowest());
        svg.line(
                x.place(Math.pow(10, x.lowest())),
                y.place(Math.pow(10, y.lowest())),
                x.place(Math.pow(10, x.lowest() + decades)),
                y.place(Math.pow(10, y.lowest() + decades)),
                "stroke=\"#999999\" stroke-dasharray=\"6 4\"");
        svg.text(585, 40, "start", "dashed: slope 1, linear");
    }

    private static void curve(Svg svg, LogAxis x, LogAxis y, Line line, String colour) {
        var points = line.points();
        for (int i = 0; i < points.size(); i++) {
            double atX = x.place(points.get(i).size());
            double atY = y.place(above(line, points.get(i)));
            svg.dot(atX, atY, colour);
            if (i > 0) {
                svg.line(
                        x.place(points.get(i - 1).size()),
                        y.place(above(line, points.get(i - 1))),
                        atX,
                        atY,
                        "stroke=\"" + colour + "\" stroke-width=\"2\"");
            }
        }
    }

    private static double above(Line line, Line.Point point) {
        return Math.max(1e-3, point.millis() - line.fixed());
    }
}
