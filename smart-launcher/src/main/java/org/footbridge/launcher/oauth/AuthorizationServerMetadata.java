package org.footbridge.launcher.oauth;

import java.util.List;
import java.util.Map;
import org.footbridge.launcher.PracticeAddress;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationServerMetadata;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.stereotype.Component;

/** What the authorization server says of itself: only what it does, of all that Spring's could do. */
@Component
public class AuthorizationServerMetadata {

    static final List<String> GRANT_TYPES = List.of("authorization_code", "refresh_token");
    static final List<String> AUTHENTICATION = List.of("private_key_jwt", "client_secret_basic", "none");
    static final List<String> SIGNING = List.of("RS384", "ES384");
    static final List<String> SCOPES = List.of(
            "openid",
            "fhirUser",
            "profile",
            "launch",
            "launch/patient",
            "online_access",
            "offline_access",
            "patient/*.cruds",
            "patient/*.*",
            "user/*.cruds",
            "user/*.*");

    private final PracticeAddress address;

    AuthorizationServerMetadata(PracticeAddress address) {
        this.address = address;
    }

    public void ofServer(OAuth2AuthorizationServerMetadata.Builder metadata) {
        metadata.claims(AuthorizationServerMetadata::narrow);
    }

    public void ofProvider(OidcProviderConfiguration.Builder metadata) {
        metadata.claims(claims -> {
            narrow(claims);
            claims.remove("userinfo_endpoint");
            claims.remove("end_session_endpoint");
            claims.put("scopes_supported", SCOPES);
            claims.put(
                    "claims_supported",
                    List.of("iss", "sub", "aud", "exp", "iat", "nonce", "fhirUser", "name", "roles"));
        });
    }

    private static void narrow(Map<String, Object> claims) {
        claims.keySet().removeIf(name -> name.startsWith("tls_client") || name.startsWith("dpop_"));
        claims.put("grant_types_supported", GRANT_TYPES);
        claims.put("token_endpoint_auth_signing_alg_values_supported", SIGNING);
        claims.put("code_challenge_methods_supported", List.of("S256"));
        for (var endpoint : List.of("token", "revocation", "introspection")) {
            claims.put(endpoint + "_endpoint_auth_methods_supported", AUTHENTICATION);
        }
    }

    /** The address of an endpoint, for example {@code token}. */
    public String endpoint(String name) {
        return address.base() + "/oauth2/" + name;
    }

    String issuer() {
        return address.base();
    }
}
