package org.footbridge.bench.growth;

import java.util.List;

/**
 * Cost against the size of one thing.
 *
 * @param what what grows
 * @param unit what is counted along it
 * @param fixed cost in milliseconds where there is none of it, 0 where that means nothing
 * @param points from the smallest to the largest
 */
public record Line(String what, String unit, double fixed, List<Point> points) {

    /** What a line may not be steeper than, on logarithmic axes and above the fixed cost. */
    public static final double STEEPEST = 1.1;

    public Line {
        points = List.copyOf(points);
    }

    /** One size and its cost in milliseconds of CPU. */
    public record Point(double size, double millis) {}

    /** Slope between the two largest sizes, above the fixed cost: 1 is linear, 2 is quadratic. */
    public double slope() {
        return slope(points.get(points.size() - 2), points.getLast());
    }

    /** Slope from the smallest to the largest size, above the fixed cost. */
    public double wholeSlope() {
        return slope(points.getFirst(), points.getLast());
    }

    private double slope(Point from, Point to) {
        double low = Math.max(1e-6, from.millis() - fixed);
        double high = Math.max(1e-6, to.millis() - fixed);
        return Math.log(high / low) / Math.log(to.size() / from.size());
    }

    /** Whether cost grows no faster than linearly, with a tenth for noise. */
    public boolean isStraight() {
        return slope() <= STEEPEST;
    }
}
