package org.footbridge.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Bars, one below the other, in a drawing that is {@value #WIDTH} wide; what they show is also said in words.
 *
 * @param id its place in the page
 * @param title what it shows
 * @param description all its numbers as sentences, for readers who do not see it
 * @param height of the drawing
 * @param bars from top to bottom
 */
record BarChart(String id, String title, String description, int height, List<Bar> bars) {

    /** Narrow enough to be read on a narrow screen as it is. */
    private static final int WIDTH = 300;

    private static final int STEP = 40;
    private static final int LABEL = 13;
    private static final int BAR = 19;

    BarChart {
        bars = List.copyOf(bars);
    }

    /**
     * One bar.
     *
     * @param label what it stands for
     * @param numbers what it shows
     * @param labelAt where the words stand
     * @param barAt where the bar begins
     * @param parts from left to right
     */
    record Bar(String label, String numbers, int labelAt, int barAt, List<Part> parts) {
        Bar {
            parts = List.copyOf(parts);
        }
    }

    /** A part of a bar: how it is filled, where it begins, and how long it is. */
    record Part(Kind kind, double at, double width) {}

    /** How a part is filled; no two of them differ by colour alone. */
    enum Kind {
        DONE,
        OPEN,
        EQUIVALENT
    }

    /**
     * What a bar shows.
     *
     * @param label what it stands for
     * @param done how much is as it should be
     * @param open how much is not
     * @param equivalent how much cannot be either
     * @param word what is done, such as {@code fired}
     */
    record Measure(String label, int done, int open, int equivalent, String word) {
        int all() {
            return done + open + equivalent;
        }

        String numbers() {
            return done + " of " + all() + " " + word;
        }
    }

    /** Draws measures as bars. */
    static BarChart of(String id, String title, List<Measure> measures) {
        var bars = new ArrayList<Bar>();
        for (var measure : measures) {
            int top = bars.size() * STEP;
            bars.add(new Bar(measure.label(), measure.numbers(), top + LABEL, top + BAR, parts(measure)));
        }
        var description = measures.stream()
                .map(measure -> measure.label() + ": " + measure.numbers())
                .collect(Collectors.joining("; "));
        return new BarChart(id, title, description + ".", bars.size() * STEP, bars);
    }

    private static List<Part> parts(Measure measure) {
        var parts = new ArrayList<Part>();
        double at = 0;
        for (var kind : Kind.values()) {
            double width = measure.all() == 0 ? 0 : (double) amount(measure, kind) * WIDTH / measure.all();
            if (width > 0) {
                parts.add(new Part(kind, at, width));
            }
            at += width;
        }
        return parts;
    }

    private static int amount(Measure measure, Kind kind) {
        return switch (kind) {
            case DONE -> measure.done();
            case OPEN -> measure.open();
            case EQUIVALENT -> measure.equivalent();
        };
    }
}
