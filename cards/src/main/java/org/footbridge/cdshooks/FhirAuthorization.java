package org.footbridge.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A token for the FHIR server, good for this one call only: never logged, cached or kept (cds-hooks_2.0@60). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FhirAuthorization(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        String scope,
        String subject,
        @Nullable String patient) {

    public FhirAuthorization {
        Copies.required(accessToken, "fhirAuthorization.access_token");
        Copies.required(tokenType, "fhirAuthorization.token_type");
        Copies.required(scope, "fhirAuthorization.scope");
        Copies.required(subject, "fhirAuthorization.subject");
    }

    @Override
    public String toString() {
        return "FhirAuthorization[scope=" + scope + ", expires_in=" + expiresIn + ", access_token=(hidden)]";
    }
}
