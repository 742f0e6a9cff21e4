package org.footbridge.launcher.cdsclient;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.footbridge.launcher.PracticeProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sends one signed call to a CDS service. Redirects are not followed: the token is for the address asked. */
@Component
class CdsTransport {

    private static final Logger LOG = LoggerFactory.getLogger(CdsTransport.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int LARGEST_ANSWER = 4 * 1024 * 1024;
    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ClientKey key;
    private final JsonMapper json;
    private final Duration timeout;

    CdsTransport(ClientKey key, JsonMapper json, PracticeProperties properties) {
        this.key = key;
        this.json = json;
        this.timeout = properties.cdsTimeout();
    }

    Answer get(URI url) {
        return send(HttpRequest.newBuilder(url).GET());
    }

    Answer post(URI url, Object body) {
        return send(HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body))));
    }

    private Answer send(HttpRequest.Builder call) {
        var url = call.build().uri();
        var request = call.timeout(timeout)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + key.tokenFor(url))
                .build();
        try {
            var response = http.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
            int status = response.statusCode();
            return status >= OK && status < MULTIPLE_CHOICES ? body(response.body()) : refused(url, status);
        } catch (HttpTimeoutException e) {
            return failed(url, "the service did not answer in time", e);
        } catch (ConnectException e) {
            return failed(url, "the service could not be reached", e);
        } catch (IOException e) {
            return failed(url, "the connection to the service broke off", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(url, "the request was stopped", e);
        }
    }

    private Answer body(byte[] bytes) {
        try {
            return new Answer.Ok(bytes.length == 0 ? json.missingNode() : json.readTree(bytes));
        } catch (JacksonException e) {
            return new Answer.Failed("the service's answer could not be read");
        }
    }

    private static Answer refused(URI url, int status) {
        LOG.warn("{} answered {}", url, status);
        return new Answer.Refused(status);
    }

    private static Answer failed(URI url, String why, Exception e) {
        LOG.warn("{}: {} ({})", url, why, e.getClass().getSimpleName());
        return new Answer.Failed(why);
    }
}
