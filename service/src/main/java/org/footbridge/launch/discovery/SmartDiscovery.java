package org.footbridge.launch.discovery;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.footbridge.http.RecordSystemHttp;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a record system's smart-configuration when that is first needed, and caches it for a few minutes. */
@Component
public class SmartDiscovery {
    private static final String PATH = "/.well-known/smart-configuration";

    private final RestClient http;
    private final JsonMapper json;
    private final LoadingCache<Issuer, SmartConfiguration> known;

    SmartDiscovery(RecordSystemHttp http, JsonMapper json, LaunchSettings settings, Clock clock) {
        this.http = http.client().build();
        this.json = json;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(settings.discoveryCache())
                .ticker(() -> ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant()))
                .executor(Runnable::run)
                .build(this::ask);
    }

    /** What a registered record system says of itself; launches that begin at once wait for one answer. */
    public SmartConfiguration of(Issuer issuer) {
        return known.get(issuer);
    }

    private SmartConfiguration ask(Issuer issuer) {
        try {
            byte[] answer = http.get()
                    .uri(URI.create(issuer.issuer() + PATH))
                    .accept(MediaType.APPLICATION_JSON)
                    .exchangeForRequiredValue((request, response) -> body(response));
            return SmartConfigurationReader.read(issuer, object(answer));
        } catch (RestClientException unread) {
            throw new LaunchFailed(
                    unread.getCause() instanceof RecordSystemHttp.TooLong
                            ? LaunchErrorCode.RECORD_SYSTEM_UNSUITABLE
                            : LaunchErrorCode.RECORD_SYSTEM_UNREACHABLE,
                    "smart-configuration of " + issuer.name() + " could not be read");
        }
    }

    private static byte[] body(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (status == 429 || status == 503) {
            throw new LaunchFailed(LaunchErrorCode.RECORD_SYSTEM_BUSY, "smart-configuration answered " + status)
                    .withRetryAfter(RecordSystemHttp.retryAfter(response));
        }
        if (status != 200) {
            throw new LaunchFailed(
                    status >= 300 && status < 400
                            ? LaunchErrorCode.RECORD_SYSTEM_UNSUITABLE
                            : LaunchErrorCode.RECORD_SYSTEM_UNREACHABLE,
                    "smart-configuration answered " + status);
        }
        return response.getBody().readAllBytes();
    }

    private JsonNode object(byte[] answer) {
        try {
            JsonNode read = json.readTree(answer);
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException garbage) {
            // Refused below, without the parser's message, which quotes what it read.
        }
        throw new LaunchFailed(LaunchErrorCode.RECORD_SYSTEM_UNSUITABLE, "smart-configuration is no JSON object");
    }
}
