package org.footbridge.bench.http;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.footbridge.bench.request.RecordSize;

/**
 * Calls that come whether or not the last one was answered. A time counts from when the call should have been sent, so
 * that a server that falls behind shows it.
 *
 * @param rounds how many rounds, each in an order of its own
 * @param seconds how long an endpoint is called at one size in one round
 * @param perSecond calls a second at each size
 */
public record FixedRate(
        int rounds, double seconds, Map<RecordSize, Integer> perSecond, long seed, Consumer<String> progress) {

    public FixedRate {
        perSecond = Map.copyOf(perSecond);
    }

    /** Measures them all; they have been warmed up. */
    public List<Measured> measure(List<Endpoint> endpoints) throws IOException, InterruptedException {
        var pairs = new ArrayList<Pair>();
        for (var size : RecordSize.values()) {
            if (perSecond.containsKey(size)) {
                endpoints.forEach(endpoint -> pairs.add(new Pair(endpoint, size)));
            }
        }
        var measured = new LinkedHashMap<Pair, Measured>();
        try (var caller = new Caller()) {
            for (var pair : pairs) {
                var answer = caller.send(
                        Caller.requests(pair.endpoint(), pair.size(), 1).getFirst());
                measured.put(pair, Measured.empty(pair.endpoint().name(), pair.size(), answer));
            }
            var random = new Random(seed);
            for (int round = 1; round <= rounds; round++) {
                progress.accept("fixed rate, round " + round + " of " + rounds);
                var order = new ArrayList<>(pairs);
                Collections.shuffle(order, random);
                for (var pair : order) {
                    var into = measured.get(pair);
                    if (into != null) {
                        round(pair, caller, into);
                    }
                }
            }
        }
        return List.copyOf(measured.values());
    }

    private void round(Pair pair, Caller caller, Measured into) throws InterruptedException {
        int rate = perSecond.getOrDefault(pair.size(), 1);
        var requests = Caller.requests(pair.endpoint(), pair.size(), (int) Math.max(2, rate * seconds));
        double before = pair.endpoint().cpu().millis();
        var answers = new ArrayList<CompletableFuture<Double>>();
        long start = System.nanoTime();
        for (int i = 0; i < requests.size(); i++) {
            long due = start + i * 1_000_000_000L / rate;
            waitUntil(due);
            answers.add(send(caller, requests.get(i), due));
        }
        answers.forEach(answer -> into.latencies().add(answer.join()));
        into.cpu().add((pair.endpoint().cpu().millis() - before) / requests.size());
    }

    private static CompletableFuture<Double> send(Caller caller, HttpRequest request, long due) {
        CompletableFuture<HttpResponse<String>> answer = caller.client().sendAsync(request, BodyHandlers.ofString());
        return answer.thenApply(received -> {
            double millis = (System.nanoTime() - due) / 1e6;
            Caller.checked(received);
            return millis;
        });
    }

    private static void waitUntil(long due) throws InterruptedException {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
    }

    private record Pair(Endpoint endpoint, RecordSize size) {}
}
