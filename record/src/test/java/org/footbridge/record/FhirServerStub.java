package org.footbridge.record;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.footbridge.record.access.FhirAccess;
import tools.jackson.databind.JsonNode;

/** A small FHIR server on a real port: it answers what a test sets; anything else is 404. */
public final class FhirServerStub implements AutoCloseable {

    /** What to do with a request. */
    public interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer http;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> tokens = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Function<HttpExchange, Optional<Reply>> gate = exchange -> Optional.empty();

    public FhirServerStub() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::handle);
        http.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String url = exchange.getRequestURI().toString().replaceFirst("^/fhir/?", "");
        asked.add(url);
        tokens.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
        var reply = gate.apply(exchange)
                .or(() -> Optional.ofNullable(replies.get(url)))
                .orElseGet(() -> forType(url));
        try (exchange) {
            reply.to(exchange);
        }
    }

    private Reply forType(String url) {
        return replies.getOrDefault(url.replaceFirst("\\?.*", "?"), status(404));
    }

    /** Asked first, whatever the URL: what it answers is sent. */
    public FhirServerStub before(Function<HttpExchange, Optional<Reply>> before) {
        gate = before;
        return this;
    }

    /** Answers a relative URL; {@code Condition?} answers every search for Conditions. */
    public FhirServerStub on(String url, Reply reply) {
        replies.put(url, reply);
        return this;
    }

    public FhirServerStub on(String url, JsonNode json) {
        return on(url, json(json.toString()));
    }

    public static Reply json(String body) {
        return body(200, "application/fhir+json", body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply status(int status) {
        return body(status, "application/fhir+json", new byte[0]);
    }

    public static Reply body(int status, String type, byte[] body) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    public static Reply redirectTo(String url) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", url);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    /** Never answers while this server stands. */
    public Reply hang() {
        return exchange -> {
            try {
                closing.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/fhir");
    }

    public FhirAccess access() {
        return new FhirAccess(base(), Optional.of("secret-token"));
    }

    public List<String> asked() {
        return List.copyOf(asked);
    }

    public List<String> tokens() {
        return List.copyOf(tokens);
    }

    @Override
    public void close() {
        closing.countDown();
        http.stop(0);
    }
}
