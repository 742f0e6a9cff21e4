package org.footbridge.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.bench.http.Endpoints;
import org.footbridge.bench.http.Measured;
import org.footbridge.bench.request.RecordSize;

/** Tables of what was measured over HTTP, in Markdown. */
public final class HttpTables {

    private HttpTables() {}

    /** CPU of a call: median and range of the rounds, and how many times cheaper than the peer. */
    public static String cpu(List<Measured> all) {
        return table(
                "CPU milliseconds a call, median (range)",
                all,
                measured -> String.format(
                        Locale.ROOT,
                        "%s (%s to %s)%s",
                        number(measured.cpuMedian()),
                        number(measured.cpuLeast()),
                        number(measured.cpuMost()),
                        ratio(measured, all)));
    }

    /** Time of a call as the caller sees it. */
    public static String latency(List<Measured> all) {
        return table(
                "milliseconds to the whole answer, p50 / p99",
                all,
                measured -> number(measured.latency(0.5)) + " / " + number(measured.latency(0.99)));
    }

    /** How much each answers. */
    public static String answers(List<Measured> all) {
        return table(
                "cards, and bytes of the answer", all, measured -> measured.cards() + ", " + measured.answerBytes());
    }

    private static String table(String what, List<Measured> all, Function<Measured, String> cell) {
        var sizes = Stream.of(RecordSize.values())
                .filter(size -> all.stream().anyMatch(measured -> measured.size() == size))
                .toList();
        var table = new StringBuilder("| " + what + " |");
        sizes.forEach(size -> table.append(' ')
                .append(size.word())
                .append(" (")
                .append(size.resources())
                .append(" resources) |"));
        table.append("\n|---|").append("---|".repeat(sizes.size())).append('\n');
        for (String endpoint : all.stream().map(Measured::endpoint).distinct().toList()) {
            Map<RecordSize, Measured> bySize = all.stream()
                    .filter(measured -> measured.endpoint().equals(endpoint))
                    .collect(Collectors.toMap(Measured::size, Function.identity()));
            table.append("| ").append(endpoint).append(" |");
            for (var size : sizes) {
                var measured = bySize.get(size);
                table.append(' ')
                        .append(measured == null ? "" : cell.apply(measured))
                        .append(" |");
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String ratio(Measured measured, List<Measured> all) {
        return all.stream()
                .filter(peer -> peer.endpoint().equals(Endpoints.PEER) && peer.size() == measured.size())
                .filter(peer -> !peer.endpoint().equals(measured.endpoint()))
                .findFirst()
                .map(peer -> String.format(
                        Locale.ROOT, ", peer ÷ %.1f", peer.cpuMedian() / Math.max(0.001, measured.cpuMedian())))
                .orElse("");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
