package org.footbridge.prefetch;

import java.net.URI;
import java.util.Optional;

/**
 * Leave to read from the record's FHIR server. Whether that server may be trusted is the hook's business, before it
 * makes one of these.
 *
 * @param base the FHIR base URL
 * @param token the bearer token, where one was given; used for this reading only and never shown
 */
public record FhirAccess(URI base, Optional<String> token) {

    @Override
    public String toString() {
        return "FhirAccess[" + (token.isPresent() ? "with" : "without") + " token]";
    }
}
