package org.footbridge.prefetch;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.client.api.IHttpResponse;
import ca.uhn.fhir.rest.client.api.IRestfulClientFactory;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.http.conn.ConnectTimeoutException;
import org.footbridge.facts.Unread.Cause;
import org.footbridge.record.access.FhirAccess;
import org.footbridge.record.access.FhirBaseUrl;
import org.footbridge.record.access.FhirResponse;
import org.footbridge.record.access.FhirSource;
import org.footbridge.record.access.OperationOutcomeReader;
import org.footbridge.record.access.TokenScope;
import org.footbridge.web.RetryAfter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The record's own FHIR server for one reading. It hands out JSON, not HAPI resources, so that what is read goes through
 * the same door as what was prefetched.
 */
final class FhirServerClient implements FhirSource {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FhirContext fhir;
    private final IRestfulClientFactory clients;
    private final int bodyLimit;
    private final FhirBaseUrl base;
    private final TokenScope grant;
    private final AtomicReference<Optional<String>> token;

    FhirServerClient(FhirContext fhir, IRestfulClientFactory clients, ReadingLimits limits, FhirAccess access) {
        this.fhir = fhir;
        this.clients = clients;
        this.bodyLimit = Math.toIntExact(limits.bodyLimit().toBytes());
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

    private static String typeOf(String relative) {
        return relative.replaceFirst("[/?].*", "");
    }

    /** Reads a page that the server names; anything outside its own base is refused unasked. */
    @Override
    public FhirResponse follow(String next) {
        return base.below(next).map(this::get).orElseGet(() -> new FhirResponse.Failed(Cause.UNREADABLE));
    }

    /** A token that the server takes no longer is renewed, and the read tried once more. */
    private FhirResponse get(String url) {
        var bearer = token.get();
        return get(url, bearer)
                .or(() -> bearer.isEmpty() ? Optional.empty() : againWithAnotherToken(url, bearer))
                .orElseGet(() -> new FhirResponse.Failed(Cause.REFUSED));
    }

    private Optional<FhirResponse> againWithAnotherToken(String url, Optional<String> refused) {
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
            // An empty condition would be sent, too, as If-None-Exist.
            var request = clients.getHttpClient(new StringBuilder(url), null, null, RequestTypeEnum.GET, List.of())
                    .createGetRequest(fhir, EncodingEnum.JSON);
            bearer.ifPresent(text -> request.addHeader("Authorization", "Bearer " + text));
            var response = request.execute();
            try {
                return response.getStatus() == 401 ? Optional.empty() : Optional.of(answer(response));
            } finally {
                response.close();
            }
        } catch (SocketTimeoutException | ConnectTimeoutException late) {
            return Optional.of(new FhirResponse.Failed(Cause.TOO_SLOW));
        } catch (IOException | RuntimeException broken) {
            // Neither the message nor the URL may be shown: both can hold patient data.
            return Optional.of(new FhirResponse.Failed(Cause.UNREADABLE));
        }
    }

    private FhirResponse answer(IHttpResponse response) throws IOException {
        return switch (response.getStatus()) {
            case 200 -> resource(response);
            case 403 -> new FhirResponse.Failed(Cause.REFUSED);
            case 404, 410 -> new FhirResponse.Gone();
            case 408, 429, 503, 504 ->
                new FhirResponse.Failed(Cause.TOO_SLOW, RetryAfter.of(response.getHeaders(RetryAfter.HEADER)));
            default -> new FhirResponse.Failed(Cause.UNREADABLE);
        };
    }

    private FhirResponse resource(IHttpResponse response) throws IOException {
        if (!isJson(response)) {
            return new FhirResponse.Failed(Cause.UNREADABLE);
        }
        byte[] body;
        try (var stream = response.readEntity()) {
            body = stream.readNBytes(bodyLimit + 1);
        }
        if (body.length > bodyLimit) {
            return new FhirResponse.Failed(Cause.UNREADABLE);
        }
        try {
            var json = JSON.readTree(body);
            return OperationOutcomeReader.isOne(json)
                    ? new FhirResponse.Failed(OperationOutcomeReader.cause(json))
                    : new FhirResponse.Resource(json);
        } catch (JacksonException garbage) {
            return new FhirResponse.Failed(Cause.UNREADABLE);
        }
    }

    private static boolean isJson(IHttpResponse response) {
        String type = response.getMimeType();
        return type == null || type.isEmpty() || type.toLowerCase(Locale.ROOT).contains("json");
    }
}
