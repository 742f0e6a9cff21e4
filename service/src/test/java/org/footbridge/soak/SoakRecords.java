package org.footbridge.soak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.footbridge.people.APatient;
import org.footbridge.record.PrefetchTemplates;
import tools.jackson.databind.json.JsonMapper;

/**
 * A FHIR server with the records of the run. A tenth of the reads fails, always the same ones, so that two answers about one
 * record can be compared.
 */
final class SoakRecords implements AutoCloseable {

    private static final Pattern QUERY = Pattern.compile("/fhir/([A-Za-z]+)(?:\\?patient=|/)([A-Za-z0-9.-]+).*");
    private static final int ONE_IN = 10;

    private final HttpServer http;
    private final Map<String, Map<String, String>> byPatient = new LinkedHashMap<>();
    private final List<String> types = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    SoakRecords() {
        PrefetchTemplates.all().byKey().forEach((key, query) -> {
            keys.add(key);
            types.add(query.replaceFirst("[/?].*", ""));
        });
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::handle);
        http.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/fhir");
    }

    /** Keeps a record under an id of its own; before the first read. */
    void add(String id, APatient patient) {
        var parts = new LinkedHashMap<String, String>();
        patient.prefetch()
                .forEach((key, sent) -> parts.put(
                        key, JsonMapper.shared().writeValueAsString(sent).replace(APatient.ID, id)));
        byPatient.put(id, parts);
    }

    /** The first of the prefetch keys with what is sent for them, as members of a JSON object. */
    String prefetch(String id, int howMany) {
        var sent = new ArrayList<String>();
        keys.stream()
                .limit(howMany)
                .forEach(key -> sent.add("\"" + key + "\": " + byPatient.get(id).get(key)));
        return String.join(", ", sent);
    }

    int keys() {
        return keys.size();
    }

    long reads() {
        return reads.get();
    }

    long failed() {
        return failed.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            reads.incrementAndGet();
            var url = QUERY.matcher(exchange.getRequestURI().toString());
            var type = url.matches() ? types.indexOf(url.group(1)) : -1;
            if (type < 0 || !byPatient.containsKey(url.group(2))) {
                exchange.sendResponseHeaders(404, -1);
            } else if (fails(url.group(2), type)) {
                failed.incrementAndGet();
                exchange.sendResponseHeaders(500, -1);
            } else {
                send(exchange, byPatient.get(url.group(2)).get(keys.get(type)));
            }
        }
    }

    private boolean fails(String id, int type) {
        return (List.copyOf(byPatient.keySet()).indexOf(id) * 3 + type) % ONE_IN == 0;
    }

    private static void send(HttpExchange exchange, String sent) throws IOException {
        var body = (sent.equals("null") ? "{\"resourceType\": \"Bundle\", \"type\": \"searchset\"}" : sent)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
