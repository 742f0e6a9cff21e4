package org.footbridge.launcher.cdsclient;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.footbridge.launcher.PracticeProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sends one signed call to a CDS service. Redirects are not followed: the token is for the address asked. */
@Component
public class CdsTransport {

    private static final Logger LOG = LoggerFactory.getLogger(CdsTransport.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;
    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final CdsClientKey key;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration timeout;

    CdsTransport(CdsClientKey key, JsonMapper json, Clock clock, PracticeProperties properties) {
        this.key = key;
        this.json = json;
        this.clock = clock;
        this.timeout = properties.cdsTimeout();
    }

    public CdsResponse get(URI url, Consumer<CdsCall> listener) {
        return send(HttpRequest.newBuilder(url).GET(), "", listener);
    }

    public CdsResponse post(URI url, Object body, Consumer<CdsCall> listener) {
        var text = json.writeValueAsString(body);
        return send(
                HttpRequest.newBuilder(url)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(text)),
                text,
                listener);
    }

    private CdsResponse send(HttpRequest.Builder call, String sent, Consumer<CdsCall> listener) {
        var url = call.build().uri();
        var authorization = "Bearer " + key.tokenFor(url);
        var request = call.timeout(timeout)
                .header("Accept", "application/json")
                .header("Authorization", authorization)
                .build();
        var start = clock.instant();
        var received = exchange(request);
        listener.accept(new CdsCall(
                start,
                request.method(),
                url,
                authorization,
                sent,
                received.status(),
                received.body(),
                Duration.between(start, clock.instant())));
        return received.answer();
    }

    /** What came, and what it means. */
    private record Received(CdsResponse answer, int status, String body) {
        static Received none(CdsResponse answer) {
            return new Received(answer, 0, "");
        }
    }

    private Received exchange(HttpRequest request) {
        var url = request.uri();
        try {
            var limited = BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LARGEST_ANSWER);
            var response = http.send(request, limited);
            int status = response.statusCode();
            var answer = status >= OK && status < MULTIPLE_CHOICES ? body(response.body()) : refused(url, status);
            return new Received(answer, status, response.body());
        } catch (IOException e) {
            var why = switch (e) {
                case HttpTimeoutException late -> "the service did not answer in time";
                case ConnectException unreachable -> "the service could not be reached";
                default -> "the connection to the service broke off";
            };
            return Received.none(failed(url, why, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Received.none(failed(url, "the request was stopped", e));
        }
    }

    private CdsResponse body(String body) {
        try {
            return new CdsResponse.Ok(body.isEmpty() ? json.missingNode() : json.readTree(body));
        } catch (JacksonException e) {
            return new CdsResponse.Failed("the service's answer could not be read");
        }
    }

    private static CdsResponse refused(URI url, int status) {
        LOG.warn("{} answered {}", url, status);
        return new CdsResponse.Refused(status);
    }

    private static CdsResponse failed(URI url, String why, Exception e) {
        LOG.warn("{}: {} ({})", url, why, e.getClass().getSimpleName());
        return new CdsResponse.Failed(why);
    }
}
