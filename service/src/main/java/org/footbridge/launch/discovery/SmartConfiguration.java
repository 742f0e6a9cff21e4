package org.footbridge.launch.discovery;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What a record system says of itself, checked: every address is safe and where it may be.
 *
 * @param authorization the endpoint of this name, as are token, jwks and revocation
 * @param oidcIssuer who signs id_tokens
 * @param namesIssuer whether its answers name the issuer, so that one from elsewhere is known
 * @param scopes what may be asked for; empty where it does not say
 */
public record SmartConfiguration(
        URI authorization,
        URI token,
        URI jwks,
        Optional<URI> revocation,
        String oidcIssuer,
        boolean namesIssuer,
        Set<String> capabilities,
        Set<String> scopes) {

    public SmartConfiguration {
        capabilities = Set.copyOf(capabilities);
        scopes = Set.copyOf(scopes);
    }

    /** Whether it knows SMART 2's scopes; else those of SMART 1 are asked for. */
    public boolean knowsScopesOfVersion2() {
        return capabilities.contains("permission-v2");
    }

    /** Whether a scope that can be done without may be asked for. */
    public boolean offers(String scope, String capability) {
        return scopes.contains(scope) || capabilities.contains(capability);
    }
}
