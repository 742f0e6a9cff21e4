package org.footbridge.launcher.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A CDS service that answers what a test tells it to, and remembers what it was asked. */
public final class StubCdsService implements AutoCloseable {

    /** One call as it arrived. */
    public record Call(String method, String path, String authorization, JsonNode body) {}

    /** What to answer. */
    record Reply(int status, String body) {}

    private static final String DISCOVERY = """
            {"services": [
              {"hook": "patient-view", "id": "social", "title": "Social prescribing", "description": "Stub",
               "prefetch": {
                 "patient": "Patient/{{context.patientId}}",
                 "problems": "Condition?patient={{context.patientId}}&code=http://snomed.info/sct|267076002,105529008",
                 "allProblems": "Condition?patient={{context.patientId}}",
                 "nobody": "Patient/nobody",
                 "odd": "Condition?patient={{context.patientId}}&no-such-parameter=1"}},
              {"hook": "order-sign", "id": "signing", "description": "Not for this record"}]}
            """;

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final JsonMapper json = JsonMapper.builder().build();
    private volatile Reply discovery = new Reply(200, DISCOVERY);
    private volatile Reply cards = new Reply(200, "{\"cards\": []}");
    private volatile Reply feedback = new Reply(200, "");
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile Consumer<Call> asked = call -> {};

    StubCdsService(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/cds-services", this::answer);
        server.start();
    }

    /** For looking at the screens by hand: a stub on the port given, with one card of each kind. */
    public static void main(String[] args) {
        var stub = new StubCdsService(Integer.parseInt(args[0]));
        stub.cards(CardResponses.gallery());
    }

    public String discoveryUrl() {
        return "http://localhost:" + server.getAddress().getPort() + "/cds-services";
    }

    public void cards(String body) {
        cards(200, body);
    }

    public void cards(int status, String body) {
        cards = new Reply(status, body);
    }

    public void feedback(int status) {
        feedback = new Reply(status, "");
    }

    public void discovery(int status, String body) {
        discovery = new Reply(status, body);
    }

    /** From now on this is done with every card call before it is answered. */
    public void whileAsked(Consumer<Call> work) {
        asked = work;
    }

    /** From now on every card call hangs until {@link #reset}. */
    public void hang() {
        held = new CountDownLatch(1);
    }

    public void reset() {
        held.countDown();
        calls.clear();
        asked = call -> {};
        discovery = new Reply(200, DISCOVERY);
        cards("{\"cards\": []}");
        feedback(200);
    }

    public List<Call> calls(String pathEnd) {
        return calls.stream().filter(call -> call.path().endsWith(pathEnd)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var bytes = exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            calls.add(new Call(
                    exchange.getRequestMethod(),
                    path,
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    bytes.length == 0 ? json.missingNode() : json.readTree(bytes)));
            if (path.endsWith("/social")) {
                asked.accept(calls.getLast());
                hold();
            }
            var reply = "GET".equals(exchange.getRequestMethod())
                    ? discovery
                    : path.endsWith("/feedback") ? feedback : cards;
            var body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private void hold() {
        try {
            held.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
