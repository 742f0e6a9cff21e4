package org.footbridge.launch.discovery;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What a record system says of itself, checked: every address is safe and where it may be.
 *
 * @param authorization where permission is asked for
 * @param token where codes become tokens
 * @param jwks the keys that sign identities
 * @param revocation where tokens are given back, where there is such a place
 * @param oidcIssuer who signs identities
 * @param namesIssuer whether its answers name the issuer, so that one from elsewhere is known
 * @param capabilities what it can do, in the words of SMART
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
