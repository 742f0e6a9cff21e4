package org.footbridge.launch.record;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.client.api.IRestfulClientFactory;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.footbridge.prefetch.FhirClientFactories;
import org.footbridge.prefetch.ReadingLimits;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Creates a draft referral on the record's own FHIR server. It is sent once: a repeat could be a second referral. */
@Component
class DraftReferralWriter {
    private static final int SERVER_ERROR = 500;

    private final IRestfulClientFactory clients;

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

    DraftReferralWriter(FhirContext fhir, ReadingLimits limits) {
        this.clients = FhirClientFactories.forWriting(fhir, limits);
    }

    /**
     * Creates the draft.
     *
     * @param base the FHIR base of the launch
     * @param token its access token
     * @param renewal gives another token for one that was refused; empty where there is none
     */
    Outcome save(JsonNode draft, URI base, String token, UnaryOperator<Optional<String>> renewal) {
        try {
            return create(draft, base, token);
        } catch (AuthenticationException refused) {
            return renewal.apply(Optional.of(token))
                    .map(renewed -> again(draft, base, renewed))
                    .orElse(Outcome.ACCESS_ENDED);
        }
    }

    /** Nothing was created under the token that was refused, so this is no repeat. */
    private Outcome again(JsonNode draft, URI base, String token) {
        try {
            return create(draft, base, token);
        } catch (AuthenticationException refused) {
            return Outcome.ACCESS_ENDED;
        }
    }

    /** Messages of failures may quote the record, so only their kind is looked at. */
    private Outcome create(JsonNode draft, URI base, String token) {
        var client = clients.newGenericClient(base.toString());
        client.registerInterceptor(new BearerTokenAuthInterceptor(token));
        try {
            client.create().resource(draft.toString()).execute();
            return Outcome.ADDED;
        } catch (AuthenticationException refused) {
            throw refused;
        } catch (BaseServerResponseException failed) {
            int status = failed.getStatusCode();
            return status > 0 && status < SERVER_ERROR ? Outcome.REFUSED : Outcome.NOT_KNOWN;
        } catch (DataFormatException unreadable) {
            return Outcome.NOT_KNOWN;
        }
    }
}
