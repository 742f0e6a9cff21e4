package org.footbridge.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.footbridge.record.FhirServerStub;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.client.MockClientHttpResponse;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** The limits of every call to a record system. */
class RecordSystemHttpTest {

    private final FhirServerStub server = new FhirServerStub();
    private final RestClient http = client(Duration.ofSeconds(20));

    @AfterEach
    void stop() {
        server.close();
    }

    private static RestClient client(Duration time) {
        return new RecordSystemHttp(time, DataSize.ofKilobytes(1), 2).client().build();
    }

    private int get(RestClient client, String path) {
        return client.get()
                .uri(URI.create(server.base() + "/" + path))
                .exchangeForRequiredValue(
                        (request, response) -> response.getStatusCode().value());
    }

    @Test
    void calls_one_server_over_no_more_connections_than_allowed() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var finish = new Semaphore(0);
        server.on("slow", exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            finish.acquireUninterruptibly();
            now.decrementAndGet();
            FhirServerStub.status(204).to(exchange);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 6)
                    .mapToObj(i -> threads.submit(() -> get(http, "slow")))
                    .toList();
            finish.release(6);
            for (var call : calls) {
                assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo(204);
            }
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void reads_no_answer_beyond_the_limit_packed_or_not() throws IOException {
        server.on("fits", FhirServerStub.json("x".repeat(1024)));
        server.on("long", FhirServerStub.json("x".repeat(1025)));
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        }
        server.on("packed", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            FhirServerStub.body(200, "application/json", packed.toByteArray()).to(exchange);
        });

        assertThat(get(http, "fits")).isEqualTo(200);
        for (String path : new String[] {"long", "packed"}) {
            assertThatExceptionOfType(ResourceAccessException.class)
                    .as(path)
                    .isThrownBy(() -> get(http, path))
                    .withCauseInstanceOf(RecordSystemHttp.TooLong.class);
        }
    }

    @Test
    void waits_for_headers_and_for_the_body_no_longer_than_allowed() {
        server.on("hanging", server.hang()).on("dripping", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write('1');
            exchange.getResponseBody().flush();
            server.hang().to(exchange);
        });
        for (String path : new String[] {"hanging", "dripping"}) {
            assertThatExceptionOfType(ResourceAccessException.class)
                    .as(path)
                    .isThrownBy(() -> get(client(Duration.ofMillis(300)), path))
                    .withCauseInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void stops_at_once_where_its_thread_is_interrupted() throws InterruptedException {
        server.on("hanging", server.hang());
        var stopped = new Semaphore(0);
        var thread = Thread.ofVirtual().start(() -> {
            assertThatExceptionOfType(ResourceAccessException.class).isThrownBy(() -> get(http, "hanging"));
            stopped.release();
        });
        while (server.asked().isEmpty()) {
            Thread.onSpinWait();
        }
        thread.interrupt();

        assertThat(stopped.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_pooled_connection_that_was_closed_costs_a_read_nothing() {
        var attempts = new AtomicInteger();
        server.on("Patient/1", exchange -> {
            if (attempts.getAndIncrement() != 1) {
                FhirServerStub.status(204).to(exchange);
            }
        });

        assertThat(get(http, "Patient/1")).isEqualTo(204);
        assertThat(get(http, "Patient/1")).isEqualTo(204);
        assertThat(attempts).hasValue(3);
    }

    @Test
    void nothing_is_written_twice() {
        server.on("ok", FhirServerStub.status(204)).on("lost", exchange -> {});
        assertThat(get(http, "ok")).isEqualTo(204);

        assertThatExceptionOfType(ResourceAccessException.class)
                .isThrownBy(() -> http.post()
                        .uri(URI.create(server.base() + "/lost"))
                        .body("{}")
                        .retrieve()
                        .toBodilessEntity());
        assertThat(server.asked()).containsExactly("ok", "lost");
    }

    @Test
    void keeps_no_cookie() {
        var cookies = new AtomicInteger();
        server.on("Patient/1", exchange -> {
            cookies.addAndGet(exchange.getRequestHeaders().containsKey("Cookie") ? 1 : 0);
            exchange.getResponseHeaders().set("Set-Cookie", "session=1; Path=/");
            FhirServerStub.status(204).to(exchange);
        });
        get(http, "Patient/1");
        get(http, "Patient/1");

        assertThat(cookies).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7                             | 7
            Sat, 28 Nov 2026 12:00:30 GMT | 30
            Sat, 28 Nov 2026 11:59:00 GMT |
            Sat, 28 Nov 2099 12:00:00 GMT |
            2147483648                    |
            -1                            |
            soon                          |
            """)
    void passes_on_when_to_call_again_as_seconds(String said, @Nullable Long seconds) {
        var response = new MockClientHttpResponse(new byte[0], 503);
        response.getHeaders().set("Date", "Sat, 28 Nov 2026 12:00:00 GMT");
        response.getHeaders().set("Retry-After", said);

        assertThat(RecordSystemHttp.retryAfter(response))
                .isEqualTo(Optional.ofNullable(seconds).map(Duration::ofSeconds));
    }
}
