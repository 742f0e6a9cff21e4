package org.footbridge.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Logarithmic axis over whole powers of ten: from a value to a place in the drawing. */
record LogAxis(int lowest, int highest, double from, double to) {

    static LogAxis over(DoubleStream values, double from, double to) {
        var range = values.filter(value -> value > 0).summaryStatistics();
        int lowest = (int) Math.floor(Math.log10(range.getMin()));
        int highest = (int) Math.ceil(Math.log10(range.getMax()));
        return new LogAxis(lowest, Math.max(highest, lowest + 1), from, to);
    }

    double place(double value) {
        double part = (Math.log10(Math.max(value, Math.pow(10, lowest))) - lowest) / (highest - lowest);
        return from + part * (to - from);
    }

    List<Double> ticks() {
        return IntStream.rangeClosed(lowest, highest)
                .mapToObj(power -> Math.pow(10, power))
                .toList();
    }

    static String label(double tick) {
        return tick < 1 ? String.format(Locale.ROOT, "%s", tick) : String.format(Locale.ROOT, "%,.0f", tick);
    }
}
