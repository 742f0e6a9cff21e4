package org.footbridge.bench.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.footbridge.bench.request.RecordSize;

/**
 * What was measured of one endpoint at one size: the CPU of each round, and how long each call took.
 *
 * @param cpu CPU milliseconds a call, one for each round
 * @param latencies milliseconds from sending, or from when it should have been sent, to the whole answer
 * @param answerBytes length of one answer
 * @param cards cards in one answer
 */
public record Measured(
        String endpoint, RecordSize size, List<Double> cpu, List<Double> latencies, int answerBytes, int cards) {

    /** A round is added as it is done. */
    static Measured empty(String endpoint, RecordSize size, String answer) {
        int cards = answer.split("\"summary\"", -1).length - 1;
        return new Measured(endpoint, size, new ArrayList<>(), new ArrayList<>(), answer.length(), cards);
    }

    /** The median of the rounds. */
    public double cpuMedian() {
        return percentile(cpu, 0.5);
    }

    /** The cheapest round. */
    public double cpuLeast() {
        return percentile(cpu, 0);
    }

    /** The dearest round. */
    public double cpuMost() {
        return percentile(cpu, 1);
    }

    /** The time within which that part of the calls was answered. */
    public double latency(double part) {
        return percentile(latencies, part);
    }

    private static double percentile(List<Double> values, double part) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        var sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        double at = part * (sorted.size() - 1);
        double low = sorted.get((int) Math.floor(at));
        double high = sorted.get((int) Math.ceil(at));
        return low + (at - Math.floor(at)) * (high - low);
    }
}
