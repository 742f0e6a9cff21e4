package org.footbridge.wholepath;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A CDS service that asks for what ours asks for, has nothing to say, and keeps what it made of each call. It makes it
 * while the call lasts, since the token ends with it.
 *
 * @param <T> what it makes of a call
 */
final class RecordingCdsService<T> implements AutoCloseable {

    private static final String SERVICES = "/cds-services";

    private final HttpServer http;
    private final String discovery;
    private final Function<JsonNode, T> made;
    private final Map<String, T> calls = new ConcurrentHashMap<>();

    RecordingCdsService(Map<String, String> templates, Function<JsonNode, T> made) {
        this.made = made;
        discovery = discovery(templates);
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext(SERVICES, this::handle);
        http.start();
    }

    private static String discovery(Map<String, String> templates) {
        var services = JsonNodeFactory.instance.objectNode();
        var service = services.putArray("services")
                .addObject()
                .put("hook", "patient-view")
                .put("id", "recording")
                .put("title", "Recording")
                .put("description", "Keeps what it is sent");
        templates.forEach(service.putObject("prefetch")::put);
        return services.toString();
    }

    String url() {
        return "http://localhost:" + http.getAddress().getPort() + SERVICES;
    }

    /** What was made of the last call about a patient. */
    Optional<T> of(String patientId) {
        return Optional.ofNullable(calls.get(patientId));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                answer(exchange, discovery);
            } else {
                var call =
                        JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
                calls.put(call.path("context").path("patientId").stringValue(), made.apply(call));
                answer(exchange, "{\"cards\":[]}");
            }
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
