package org.footbridge.launch.record;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.footbridge.http.ReadingLimits;
import org.footbridge.record.access.FhirBaseUrl;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Creates a draft referral, or the answers of a patient, on the record's own FHIR server. It is sent once: a repeat could be a
 * second referral.
 */
@Component
class DraftReferralWriter {
    private static final MediaType FHIR_JSON = new MediaType("application", "fhir+json", StandardCharsets.UTF_8);

    /** What came of writing a draft. */
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

    DraftReferralWriter(ReadingLimits limits, JsonMapper json) {
        this.http = limits.http().client().build();
        this.json = json;
    }

    /**
     * Creates the draft. Nothing was created under a token that was refused, so sending it under another is no repeat.
     *
     * @param base the FHIR base of the launch
     * @param token its access token
     * @param renewal gives another token for one that was refused; empty where there is none
     */
    Outcome save(JsonNode draft, URI base, String token, UnaryOperator<Optional<String>> renewal) {
        var outcome = create(draft, base, token);
        return outcome == Outcome.ACCESS_ENDED
                ? renewal.apply(Optional.of(token))
                        .map(renewed -> create(draft, base, renewed))
                        .orElse(outcome)
                : outcome;
    }

    /** Messages of failures may quote the record, so none is looked at. */
    private Outcome create(JsonNode draft, URI base, String token) {
        try {
            return http.post()
                    .uri(URI.create(
                            new FhirBaseUrl(base).at(draft.path("resourceType").stringValue())))
                    .contentType(FHIR_JSON)
                    .accept(FHIR_JSON)
                    .headers(all -> all.setBearerAuth(token))
                    .body(draft.toString().getBytes(StandardCharsets.UTF_8))
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
