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
public class DraftReferralWriter {
    private static final int SERVER_ERROR = 500;

    private final IRestfulClientFactory clients;

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
    public DraftOutcome save(JsonNode draft, URI base, String token, UnaryOperator<Optional<String>> renewal) {
        try {
            return create(draft, base, token);
        } catch (AuthenticationException refused) {
            return renewal.apply(Optional.of(token))
                    .map(renewed -> again(draft, base, renewed))
                    .orElse(DraftOutcome.ACCESS_ENDED);
        }
    }

    /** Nothing was created under the token that was refused, so this is no repeat. */
    private DraftOutcome again(JsonNode draft, URI base, String token) {
        try {
            return create(draft, base, token);
        } catch (AuthenticationException refused) {
            return DraftOutcome.ACCESS_ENDED;
        }
    }

    /** Messages of failures may quote the record, so only their kind is looked at. */
    private DraftOutcome create(JsonNode draft, URI base, String token) {
        var client = clients.newGenericClient(base.toString());
        client.registerInterceptor(new BearerTokenAuthInterceptor(token));
        try {
            client.create().resource(draft.toString()).execute();
            return DraftOutcome.ADDED;
        } catch (AuthenticationException refused) {
            throw refused;
        } catch (BaseServerResponseException failed) {
            int status = failed.getStatusCode();
            return status > 0 && status < SERVER_ERROR ? DraftOutcome.REFUSED : DraftOutcome.NOT_KNOWN;
        } catch (DataFormatException unreadable) {
            return DraftOutcome.NOT_KNOWN;
        }
    }
}
