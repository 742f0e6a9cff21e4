package org.footbridge.recordserver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/**
 * A FHIR server on a real port. It answers what it is asked: reads, and searches by patient and code, a few at a time;
 * it refuses what the record refuses, calls without a token, and every parameter that it does not know.
 */
public final class RecordServer implements AutoCloseable {

    /** So small that most searches take several pages. */
    private static final int PAGE = 2;

    private static final String TOKEN = "token-for-one-record";

    private final HttpServer http;
    private final Map<String, OpenRecord> opened = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    public RecordServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::handle);
        http.start();
    }

    /** A record that is served under a base of its own until it is closed. */
    public final class OpenRecord implements AutoCloseable {

        private final String name;
        private final FhirRecord record;
        private final List<String> asked = new CopyOnWriteArrayList<>();

        private OpenRecord(String name, FhirRecord record) {
            this.name = name;
            this.record = record;
        }

        public URI base() {
            return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/" + name);
        }

        public String token() {
            return TOKEN;
        }

        /** Every relative URL that was asked for. */
        public List<String> asked() {
            return List.copyOf(asked);
        }

        private Answer answer(String url) {
            asked.add(url);
            var type = url.replaceFirst("[/?].*", "");
            if (record.refuses(url.contains("?") ? type : url)) {
                return Answer.error(403, "forbidden");
            }
            try {
                return url.contains("?") ? search(url) : read(url);
            } catch (IllegalArgumentException unknown) {
                return Answer.error(400, "not-supported");
            }
        }

        private Answer search(String url) {
            var search = SearchsetBundle.search(url);
            var found = record.find(FhirSearch.of(search));
            return new Answer(200, new SearchsetBundle(base(), search, found).page(SearchsetBundle.offset(url), PAGE));
        }

        private Answer read(String reference) {
            return record.find(reference)
                    .map(resource -> new Answer(200, resource))
                    .orElseGet(() -> Answer.error(404, "not-found"));
        }

        @Override
        public void close() {
            opened.remove(name);
        }
    }

    private record Answer(int status, JsonNode body) {

        static Answer error(int status, String code) {
            return new Answer(status, OperationOutcomeJson.error(code));
        }
    }

    public OpenRecord open(FhirRecord record) {
        var opening = new OpenRecord("record-" + count.incrementAndGet(), record);
        opened.put(opening.name, opening);
        return opening;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange);
            var body = answer.body().toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(HttpExchange exchange) {
        var path = exchange.getRequestURI().toString().substring(1).split("/", 2);
        var record = opened.get(path[0]);
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Answer.error(401, "login");
        }
        return record == null || path.length < 2 ? Answer.error(404, "not-found") : record.answer(path[1]);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
