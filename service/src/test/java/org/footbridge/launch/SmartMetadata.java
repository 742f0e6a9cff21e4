package org.footbridge.launch;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a record system says of itself, as a correct one does. */
final class SmartMetadata {
    private static final JsonMapper JSON = JsonMapper.shared();

    private SmartMetadata() {}

    static ObjectNode of(String origin) {
        var json = JSON.createObjectNode();
        json.put("issuer", origin)
                .put("jwks_uri", origin + "/oauth2/jwks")
                .put("authorization_endpoint", origin + "/oauth2/authorize")
                .put("token_endpoint", origin + "/oauth2/token")
                .put("revocation_endpoint", origin + "/oauth2/revoke");
        json.putArray("code_challenge_methods_supported").add("S256");
        json.putArray("grant_types_supported").add("authorization_code").add("refresh_token");
        json.putArray("scopes_supported")
                .add("openid")
                .add("fhirUser")
                .add("launch")
                .add("online_access");
        var capabilities = json.putArray("capabilities");
        List.of(
                        "launch-ehr",
                        "launch-standalone",
                        "client-confidential-asymmetric",
                        "client-confidential-symmetric",
                        "context-ehr-patient",
                        "sso-openid-connect",
                        "permission-patient",
                        "permission-v2")
                .forEach(capabilities::add);
        return json;
    }
}
