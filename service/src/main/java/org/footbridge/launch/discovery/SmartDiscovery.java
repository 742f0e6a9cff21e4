package org.footbridge.launch.discovery;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.footbridge.http.RecordSystemHttp;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.web.RetryAfter;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks record systems what they say of themselves, when that is first needed, and believes it for a few minutes. */
@Component
public class SmartDiscovery {
    private static final String PATH = "/.well-known/smart-configuration";

    private final RestClient http;
    private final JsonMapper json;
    private final Duration believed;
    private final Clock clock;
    private final Map<URI, Known> known = new ConcurrentHashMap<>();

    SmartDiscovery(RecordSystemHttp http, JsonMapper json, LaunchSettings settings, Clock clock) {
        this.http = http.client().build();
        this.json = json;
        this.believed = settings.discoveryCache();
        this.clock = clock;
    }

    private record Known(SmartConfiguration configuration, Instant until) {}

    /** What a registered record system says of itself. */
    public SmartConfiguration of(Issuer issuer) {
        Known before = known.get(issuer.issuer());
        if (before != null && clock.instant().isBefore(before.until())) {
            return before.configuration();
        }
        SmartConfiguration configuration = ask(issuer);
        known.put(issuer.issuer(), new Known(configuration, clock.instant().plus(believed)));
        return configuration;
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
                    .retryAfter(RetryAfter.of(response.getHeaders().getOrEmpty(RetryAfter.HEADER)));
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
