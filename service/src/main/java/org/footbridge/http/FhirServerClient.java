package org.footbridge.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.RecordJson;
import org.footbridge.record.access.FhirAccess;
import org.footbridge.record.access.FhirBaseUrl;
import org.footbridge.record.access.FhirResponse;
import org.footbridge.record.access.FhirSource;
import org.footbridge.record.access.OperationOutcomeReader;
import org.footbridge.record.access.TokenScope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record's own FHIR server for one reading. It gives JSON, not HAPI resources, so that what is read goes through the
 * same door as what was prefetched.
 */
final class FhirServerClient implements FhirSource {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final MediaType FHIR_JSON = new MediaType("application", "fhir+json");

    private final RestClient http;
    private final FhirBaseUrl base;
    private final TokenScope grant;
    private final AtomicReference<Optional<String>> token;
    private final ReadingPlaces.Place place;

    FhirServerClient(RestClient http, FhirAccess access, ReadingPlaces places) {
        this.http = http;
        this.place = places.at(access.base().getRawAuthority());
        this.base = new FhirBaseUrl(access.base());
        this.grant = access.grant();
        this.token = new AtomicReference<>(access.token());
    }

    /** Reads a relative URL, made by us. What the token may not read is not asked for. */
    @Override
    public FhirResponse read(String relative) {
        return grant.withheld().contains(typeOf(relative))
                ? new FhirResponse.Failed(Cause.REFUSED)
                : get(base.at(relative));
    }

    /** Whether the token reaches all that a query asks for. */
    @Override
    public boolean reachesAllOf(String type) {
        return !grant.withheld().contains(type) && !grant.inPart().contains(type);
    }

    @Override
    public boolean isTurnedAway() {
        return place.isRefused();
    }

    @Override
    public void close() {
        place.giveBack();
    }

    private static String typeOf(String relative) {
        return relative.replaceFirst("[/?].*", "");
    }

    /** Reads a page that the server names; anything outside its own base is refused unasked. */
    @Override
    public FhirResponse follow(String next) {
        return base.below(next).map(this::get).orElseGet(() -> new FhirResponse.Failed(Cause.UNREADABLE));
    }

    /** A token that the server no longer takes is renewed, and the read repeated. */
    private FhirResponse get(String url) {
        if (!place.isGiven()) {
            return new FhirResponse.Failed(Cause.BUSY);
        }
        var bearer = token.get();
        return get(url, bearer)
                .or(() -> bearer.isEmpty() ? Optional.empty() : withRenewedToken(url, bearer))
                .orElseGet(() -> new FhirResponse.Failed(Cause.REFUSED));
    }

    private Optional<FhirResponse> withRenewedToken(String url, Optional<String> refused) {
        var renewed = grant.renewal().apply(refused);
        if (renewed.isEmpty()) {
            return Optional.empty();
        }
        token.set(renewed);
        return get(url, renewed);
    }

    /** Empty where the server does not take the token. */
    private Optional<FhirResponse> get(String url, Optional<String> bearer) {
        try {
            return http.get()
                    .uri(URI.create(url))
                    .accept(FHIR_JSON, MediaType.APPLICATION_JSON)
                    .headers(all -> bearer.ifPresent(all::setBearerAuth))
                    .exchangeForRequiredValue((request, response) ->
                            response.getStatusCode().value() == 401 ? Optional.empty() : Optional.of(answer(response)));
        } catch (RuntimeException broken) {
            // Neither the message nor the URL may be shown: both can hold patient data.
            return Optional.of(new FhirResponse.Failed(
                    broken.getCause() instanceof HttpTimeoutException ? Cause.TOO_SLOW : Cause.UNREADABLE));
        }
    }

    private static FhirResponse answer(ClientHttpResponse response) throws IOException {
        return switch (response.getStatusCode().value()) {
            case 200 -> resource(response);
            case 403 -> new FhirResponse.Failed(Cause.REFUSED);
            case 404, 410 -> new FhirResponse.Gone();
            case 408, 504 -> new FhirResponse.Failed(Cause.TOO_SLOW, RecordSystemHttp.retryAfter(response));
            case 429, 503 -> new FhirResponse.Failed(Cause.BUSY, RecordSystemHttp.retryAfter(response));
            default -> new FhirResponse.Failed(Cause.UNREADABLE);
        };
    }

    private static FhirResponse resource(ClientHttpResponse response) {
        if (!isJson(response.getHeaders())) {
            return new FhirResponse.Failed(Cause.UNREADABLE);
        }
        try {
            var json = RecordJson.bundle(JSON, response.getBody().readAllBytes());
            return OperationOutcomeReader.isOne(json)
                    ? new FhirResponse.Failed(OperationOutcomeReader.cause(json))
                    : new FhirResponse.Resource(json);
        } catch (JacksonException | IOException garbage) {
            return new FhirResponse.Failed(Cause.UNREADABLE);
        }
    }

    private static boolean isJson(HttpHeaders headers) {
        String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type == null || type.isEmpty() || type.toLowerCase(Locale.ROOT).contains("json");
    }
}
