package org.footbridge.launch.record;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.footbridge.http.ReadingLimits;
import org.footbridge.launch.oauth.TokenRenewal;
import org.footbridge.launch.session.LaunchSession;
import org.footbridge.launch.session.StoredLaunch;
import org.footbridge.record.access.FhirBaseUrl;
import org.footbridge.web.FailureTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Creates a draft referral, a task or the answers of a patient on the record's own FHIR server. It is sent once: a repeat
 * could be a second referral.
 */
@Component
class ResourceCreator {
    private static final Logger LOG = LoggerFactory.getLogger(ResourceCreator.class);
    private static final MediaType FHIR_JSON = new MediaType("application", "fhir+json", StandardCharsets.UTF_8);

    /** What came of writing. */
    enum Outcome {
        /** It is in the record. */
        ADDED,
        /** The record system did not take it, or permission to write was not granted; nothing was added. */
        REFUSED,
        /** The record system no longer takes the token of the launch; nothing was added. */
        ACCESS_ENDED,
        /** No answer came: it may or may not be in the record. */
        NOT_KNOWN
    }

    private final RestClient http;
    private final JsonMapper json;
    private final TokenRenewal renewals;

    ResourceCreator(ReadingLimits limits, JsonMapper json, TokenRenewal renewals) {
        this.http = limits.http().client().build();
        this.json = json;
        this.renewals = renewals;
    }

    /**
     * Creates a resource in the record of a launch. Nothing was created under a token that was refused, so sending it under
     * another is no repeat. Where anything else goes wrong, it may have been written.
     */
    Outcome create(JsonNode resource, StoredLaunch launch, LaunchSession session) {
        var base = launch.context().issuer();
        var token = launch.tokens().access();
        try {
            var outcome = create(resource, base, token);
            return outcome == Outcome.ACCESS_ENDED
                    ? renewals.renew(session, token)
                            .map(renewed ->
                                    create(resource, base, renewed.tokens().access()))
                            .orElse(outcome)
                    : outcome;
        } catch (RuntimeException unexpected) {
            LOG.error(
                    "It is not known whether a {} was written: {}",
                    resource.path("resourceType").stringValue(""),
                    FailureTrace.withoutMessages(unexpected));
            return Outcome.NOT_KNOWN;
        }
    }

    /** Messages of failures may quote the record, so none is looked at. */
    private Outcome create(JsonNode resource, URI base, String token) {
        try {
            return http.post()
                    .uri(URI.create(new FhirBaseUrl(base)
                            .at(resource.path("resourceType").stringValue())))
                    .contentType(FHIR_JSON)
                    .accept(FHIR_JSON)
                    .headers(all -> all.setBearerAuth(token))
                    .body(resource.toString().getBytes(StandardCharsets.UTF_8))
                    .exchangeForRequiredValue((request, response) -> outcome(response));
        } catch (RestClientException noAnswer) {
            return Outcome.NOT_KNOWN;
        }
    }

    private Outcome outcome(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (status.value() == 401) {
            return Outcome.ACCESS_ENDED;
        }
        if (status.is2xxSuccessful()) {
            return isWhole(response.getBody().readAllBytes()) ? Outcome.ADDED : Outcome.NOT_KNOWN;
        }
        return status.is5xxServerError() ? Outcome.NOT_KNOWN : Outcome.REFUSED;
    }

    /** An answer need not repeat what was created; one that breaks off may come from something in between. */
    private boolean isWhole(byte[] body) {
        try {
            return body.length == 0 || json.readTree(body).isObject();
        } catch (JacksonException brokenOff) {
            return false;
        }
    }
}
