package org.footbridge.launch.draft;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.client.api.IRestfulClientFactory;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.footbridge.prefetch.server.FhirClients;
import org.footbridge.prefetch.server.ReadingLimits;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Creates a draft referral on the record's own FHIR server. It is sent once: a repeat could be a second referral. */
@Component
public class DraftWriter {
    private static final int SERVER_ERROR = 500;

    private final IRestfulClientFactory clients;

    DraftWriter(FhirContext fhir, ReadingLimits limits) {
        this.clients = FhirClients.forWriting(fhir, limits);
    }

    /**
     * Creates the draft.
     *
     * @param base the FHIR base of the launch
     * @param token its access token
     * @param renewal gives another token for one that was refused; empty where there is none
     */
    public Saved save(JsonNode draft, URI base, String token, UnaryOperator<Optional<String>> renewal) {
        try {
            return create(draft, base, token);
        } catch (AuthenticationException refused) {
            return renewal.apply(Optional.of(token))
                    .map(renewed -> again(draft, base, renewed))
                    .orElse(Saved.ACCESS_ENDED);
        }
    }

    /** Nothing was created under the token that was refused, so this is no repeat. */
    private Saved again(JsonNode draft, URI base, String token) {
        try {
            return create(draft, base, token);
        } catch (AuthenticationException refused) {
            return Saved.ACCESS_ENDED;
        }
    }

    /** Messages of failures may quote the record, so only their kind is looked at. */
    private Saved create(JsonNode draft, URI base, String token) {
        var client = clients.newGenericClient(base.toString());
        client.registerInterceptor(new BearerTokenAuthInterceptor(token));
        try {
            client.create().resource(draft.toString()).execute();
            return Saved.ADDED;
        } catch (AuthenticationException refused) {
            throw refused;
        } catch (BaseServerResponseException failed) {
            int status = failed.getStatusCode();
            return status > 0 && status < SERVER_ERROR ? Saved.REFUSED : Saved.NOT_KNOWN;
        } catch (DataFormatException unreadable) {
            return Saved.NOT_KNOWN;
        }
    }
}
