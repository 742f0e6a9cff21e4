package org.footbridge.hook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.footbridge.people.APatient;
import org.footbridge.record.FhirServerStub;
import org.footbridge.record.FhirServerStub.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.test.context.TestPropertySource;

/**
 * More than fifty ways in which a record system can misbehave about what may speak against every route: no route is
 * suggested then, and the answer comes in time. What drips or has no end does so until its test has the answer, so a
 * service that waited for it would end in the time-out.
 */
@Timeout(180)
@TestPropertySource(
        properties = {
            "footbridge.reading.budget=8s",
            "footbridge.answer-budget=20s",
            "footbridge.reading.body-limit=1MB",
            "footbridge.reading.page-limit=20"
        })
class RecordSystemMisbehavesTest extends ServiceWithFhirServer {

    private static final List<String> PARTS = List.of("Condition?", "Observation?");
    private static final String EMPTY = "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}";

    private static Map<String, Reply> misbehaviours(FhirServerStub server) {
        var all = new LinkedHashMap<String, Reply>();
        List.of(204, 301, 400, 401, 403, 404, 409, 410, 418, 429, 500, 502, 503, 504)
                .forEach(status -> all.put("status " + status, FhirServerStub.status(status)));
        all.put("hangs", server.hang());
        all.put("drips", exchange -> endlessly(exchange, " "));
        all.put("has no end", exchange -> endlessly(exchange, "{\"resourceType\":\"Bundle\",".repeat(1_000)));
        all.put("is a gzip bomb", RecordSystemMisbehavesTest::bomb);
        all.put("says gzip and is none", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            FhirServerStub.json(EMPTY).to(exchange);
        });
        all.put("redirects elsewhere", FhirServerStub.redirectTo("http://127.0.0.1:9/fhir/Condition"));
        all.put("redirects to itself", FhirServerStub.redirectTo(server.base() + "/Condition"));
        all.put("goes on elsewhere", FhirServerStub.json(page("http://127.0.0.1:9/fhir?page=2")));
        all.put(
                "goes on with itself",
                exchange -> FhirServerStub.json(page(
                                "http://127.0.0.1:" + exchange.getLocalAddress().getPort() + exchange.getRequestURI()))
                        .to(exchange));
        all.put(
                "goes on for ever",
                exchange -> FhirServerStub.json(page("http://127.0.0.1:"
                                + exchange.getLocalAddress().getPort() + "/fhir/" + typeOf(exchange) + "?page="
                                + System.nanoTime()))
                        .to(exchange));
        all.put("is empty", FhirServerStub.json(""));
        all.put("is no JSON", FhirServerStub.json("<html>Please log in</html>"));
        all.put("is cut off", FhirServerStub.json("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{"));
        all.put("is another resource", FhirServerStub.json("{\"resourceType\":\"Patient\",\"id\":\"x\"}"));
        all.put("is an outcome", FhirServerStub.json("{\"resourceType\":\"OperationOutcome\",\"issue\":[]}"));
        all.put("is deep", FhirServerStub.json("{\"resourceType\":\"Bundle\",\"entry\":" + "[".repeat(5_000)));
        all.put("is a list", FhirServerStub.json("[]"));
        all.put("counts more than it holds", FhirServerStub.json(EMPTY.replace("}", ",\"total\":7}")));
        return all;
    }

    private static String typeOf(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().replaceFirst("^/fhir/", "");
    }

    private static String page(String next) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"link\":[{\"relation\":\"next\",\"url\":\"" + next
                + "\"}]}";
    }

    /** Until nobody listens any more. */
    private static void endlessly(HttpExchange exchange, String what) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                out.write(what.getBytes(UTF_8));
                out.flush();
                Thread.onSpinWait();
            }
        } catch (IOException closed) {
            // The service has had enough.
        }
    }

    private static void bomb(HttpExchange exchange) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 64; i++) {
                gzip.write(" ".repeat(1 << 20).getBytes(UTF_8));
            }
            gzip.write(EMPTY.getBytes(UTF_8));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        FhirServerStub.body(200, "application/fhir+json", packed.toByteArray()).to(exchange);
    }

    private static APatient patient() {
        return APatient.aPatient().aged(78).whoFeelsLonely();
    }

    private TestResponse call(String part, String misbehaviour) {
        try (var misbehaving = new FhirServerStub()) {
            patient().heldBy(misbehaving);
            misbehaving.on(
                    part, Objects.requireNonNull(misbehaviours(misbehaving).get(misbehaviour)));
            return callToRead(misbehaving);
        }
    }

    @Test
    void no_route_is_suggested_where_what_speaks_against_it_may_be_hidden() throws Exception {
        var names = misbehaviours(server).keySet();
        assertThat(names.size() * PARTS.size()).isGreaterThan(50);
        var replies = new LinkedHashMap<String, Future<TestResponse>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var part : PARTS) {
                names.forEach(name -> replies.put(part + " " + name, threads.submit(() -> call(part, name))));
            }
            for (var reply : replies.entrySet()) {
                var answer = reply.getValue().get();
                assertThat(answer.status()).as(reply.getKey()).isEqualTo(200);
                assertThat(summaries(answer))
                        .as(reply.getKey())
                        .contains("Part of the record could not be read: ask about safety before suggesting support");
                assertThat(suggestions(answer)).as(reply.getKey()).isEmpty();
            }
        }
        patient().heldBy(server);
        assertThat(summaries(callToRead(server))).containsExactly("Feeling lonely: consider befriending");
    }
}
