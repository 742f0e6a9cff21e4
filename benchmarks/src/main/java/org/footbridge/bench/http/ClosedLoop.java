package org.footbridge.bench.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.footbridge.bench.request.RecordSize;

/**
 * One call after the other, of every endpoint at every size in turn. The order of each round is shuffled, so that other
 * work on the machine falls on all of them.
 *
 * @param rounds how many rounds are measured
 * @param warmUpCalls how often each endpoint is called, at the least, before anything is measured: a slow one that was
 *     only warmed up for a time would be measured while it is still compiled. At the largest size a tenth is enough
 * @param warmUpSeconds for how long it is called at the least
 * @param seconds how long an endpoint is called at one size in one round
 */
public record ClosedLoop(
        int rounds, int warmUpCalls, double warmUpSeconds, double seconds, long seed, Consumer<String> progress) {

    private static final int FEWEST_CALLS = 3;

    /** Measures them all. */
    public List<Measured> measure(List<Endpoint> endpoints) throws IOException, InterruptedException {
        var all = pairs(endpoints);
        var measured = new LinkedHashMap<Pair, Measured>();
        var calls = new LinkedHashMap<Pair, Integer>();
        try (var caller = new Caller()) {
            for (var pair : all) {
                warmUp(pair, caller, measured, calls);
            }
            var random = new Random(seed);
            for (int round = 1; round <= rounds; round++) {
                progress.accept("closed loop, round " + round + " of " + rounds);
                var order = new ArrayList<>(all);
                Collections.shuffle(order, random);
                for (var pair : order) {
                    round(pair, caller, measured, calls);
                }
            }
        }
        return List.copyOf(measured.values());
    }

    private static List<Pair> pairs(List<Endpoint> endpoints) {
        var all = new ArrayList<Pair>();
        for (var size : RecordSize.values()) {
            endpoints.stream()
                    .filter(endpoint -> endpoint.bodies().containsKey(size))
                    .forEach(endpoint -> all.add(new Pair(endpoint, size)));
        }
        return all;
    }

    private void warmUp(Pair pair, Caller caller, Map<Pair, Measured> measured, Map<Pair, Integer> calls)
            throws IOException, InterruptedException {
        progress.accept(
                "warm-up: " + pair.endpoint().name() + ", " + pair.size().word());
        String answer =
                caller.send(Caller.requests(pair.endpoint(), pair.size(), 1).getFirst());
        measured.put(pair, Measured.empty(pair.endpoint().name(), pair.size(), answer));
        long start = System.nanoTime();
        long lately = start;
        int made = 0;
        double each = 0;
        int enough = pair.size() == RecordSize.LARGE ? warmUpCalls / 10 : warmUpCalls;
        while (made < Math.max(enough, FEWEST_CALLS) || secondsSince(start) < warmUpSeconds) {
            lately = System.nanoTime();
            for (var request : Caller.requests(pair.endpoint(), pair.size(), FEWEST_CALLS)) {
                caller.send(request);
            }
            made += FEWEST_CALLS;
            each = secondsSince(lately) / FEWEST_CALLS;
        }
        calls.put(pair, (int) Math.max(FEWEST_CALLS, Math.min(20_000, seconds / each)));
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void round(Pair pair, Caller caller, Map<Pair, Measured> measured, Map<Pair, Integer> calls)
            throws IOException, InterruptedException {
        var requests = Caller.requests(pair.endpoint(), pair.size(), calls.getOrDefault(pair, FEWEST_CALLS));
        var into = measured.get(pair);
        if (into == null) {
            throw new IllegalStateException("Not warmed up: " + pair.endpoint().name());
        }
        double before = pair.endpoint().cpu().millis();
        for (var request : requests) {
            long sent = System.nanoTime();
            caller.send(request);
            into.latencies().add((System.nanoTime() - sent) / 1e6);
        }
        into.cpu().add((pair.endpoint().cpu().millis() - before) / requests.size());
    }

    private record Pair(Endpoint endpoint, RecordSize size) {}
}
