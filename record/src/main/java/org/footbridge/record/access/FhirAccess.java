package org.footbridge.record.access;

import java.net.URI;
import java.util.Optional;

/**
 * Permission to read from the record's FHIR server. Whether that server may be trusted is for the hook and the launch to
 * decide, before they make one of these.
 *
 * @param base the FHIR base URL
 * @param token the bearer token, where one was given; used for this reading only and never shown
 * @param grant how far the token reaches
 */
public record FhirAccess(URI base, Optional<String> token, TokenScope grant) {

    /** Permission to ask for everything. */
    public FhirAccess(URI base, Optional<String> token) {
        this(base, token, TokenScope.EVERYTHING);
    }

    @Override
    public String toString() {
        return "FhirAccess[" + (token.isPresent() ? "with" : "without") + " token]";
    }
}
