package org.footbridge.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.unit.DataSize;
import org.springframework.web.client.RestClient;

/**
 * HTTP to record systems, within limits of time, size and connections. No redirect is followed, since it could lead a
 * secret to another host, and no cookie is kept. A GET is repeated where its pooled connection was closed; a POST never.
 */
public final class RecordSystemHttp {
    private static final Duration LONGEST_WAIT = Duration.ofHours(3);

    private final Duration time;
    private final int longestAnswer;
    private final int connections;
    private final Map<String, Semaphore> connectionsLeft = new ConcurrentHashMap<>();
    private final RestClient client;

    /**
     * A client with its own limits.
     *
     * @param time to wait for a connection, and then from the first byte sent to the last one received
     * @param longestAnswer size of one answer, unpacked
     * @param connections calls to one server at a time; further ones wait
     */
    public RecordSystemHttp(Duration time, DataSize longestAnswer, int connections) {
        this.time = time;
        this.longestAnswer = Math.toIntExact(longestAnswer.toBytes());
        this.connections = connections;
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(time);
        requests.enableCompression(true);
        this.client = RestClient.builder()
                .requestFactory(requests)
                .requestInterceptor(this::call)
                .build();
    }

    /** A client with these limits, to be given further converters. */
    public RestClient.Builder client() {
        return client.mutate();
    }

    /**
     * When a busy server wants to be called again, in seconds or as a date on its own clock; what is past or more than a
     * few hours away is left out.
     */
    public static Optional<Duration> retryAfter(ClientHttpResponse response) {
        var headers = response.getHeaders();
        var value = headers.getFirst(HttpHeaders.RETRY_AFTER);
        if (value == null) {
            return Optional.empty();
        }
        return (value.matches("\\d{1,9}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                        : date(headers, HttpHeaders.RETRY_AFTER)
                                .map(then -> Duration.between(
                                        date(headers, HttpHeaders.DATE).orElseGet(Instant::now), then)))
                .filter(wait -> !wait.isNegative() && wait.compareTo(LONGEST_WAIT) <= 0);
    }

    private static Optional<Instant> date(HttpHeaders headers, String name) {
        try {
            return Optional.ofNullable(headers.getFirstZonedDateTime(name)).map(ZonedDateTime::toInstant);
        } catch (IllegalArgumentException noDate) {
            return Optional.empty();
        }
    }

    private ClientHttpResponse call(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        long start = System.nanoTime();
        var left = connectionsLeft.computeIfAbsent(
                request.getURI().getRawAuthority(), server -> new Semaphore(connections));
        acquire(left);
        try (var response = execution.execute(request, body)) {
            return new Answer(
                    response.getStatusCode(), response.getStatusText(), response.getHeaders(), body(response));
        } catch (IOException broken) {
            // The stream of a body that is late breaks like any other.
            boolean late = System.nanoTime() - start >= time.toNanos();
            throw late && !(broken instanceof TooLong) ? new HttpTimeoutException("no whole answer in time") : broken;
        } finally {
            left.release();
        }
    }

    private void acquire(Semaphore left) throws IOException {
        try {
            if (!left.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new HttpTimeoutException("no connection in time");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting for a connection");
        }
    }

    private InputStream body(ClientHttpResponse response) throws IOException {
        byte[] bytes = response.getBody().readNBytes(longestAnswer + 1);
        if (bytes.length > longestAnswer) {
            throw new TooLong();
        }
        return new ByteArrayInputStream(bytes);
    }

    /** An answer that was read to its end; its connection is free again. */
    private record Answer(HttpStatusCode status, String text, HttpHeaders headers, InputStream body)
            implements ClientHttpResponse {
        @Override
        public HttpStatusCode getStatusCode() {
            return status;
        }

        @Override
        public String getStatusText() {
            return text;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    /** An answer longer than the limit, which is not read to its end. */
    public static final class TooLong extends IOException {
        private TooLong() {
            super("the answer is longer than the limit");
        }
    }
}
