package org.footbridge.launch.session;

import java.net.URI;
import java.util.Set;

/**
 * An authorization request under way, to be found again by its state, once.
 *
 * @param issuer the registered FHIR base
 * @param verifier the secret behind the PKCE challenge
 */
public record PendingAuthorization(URI issuer, String state, String verifier, String nonce, Set<String> scopes) {
    public PendingAuthorization {
        scopes = Set.copyOf(scopes);
    }

    /** Nothing of it may be shown. */
    @Override
    public String toString() {
        return "PendingAuthorization[" + issuer + "]";
    }
}
