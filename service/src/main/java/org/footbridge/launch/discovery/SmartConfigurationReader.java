package org.footbridge.launch.discovery;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;
import tools.jackson.databind.JsonNode;

/** Reads a smart-configuration and refuses one that would not do, with what is missing for the log. */
final class SmartConfigurationReader {
    private final Issuer issuer;
    private final JsonNode json;

    private SmartConfigurationReader(Issuer issuer, JsonNode json) {
        this.issuer = issuer;
        this.json = json;
    }

    static SmartConfiguration read(Issuer issuer, JsonNode json) {
        return new SmartConfigurationReader(issuer, json).read();
    }

    private SmartConfiguration read() {
        Set<String> capabilities = words("capabilities");
        require(words("code_challenge_methods_supported").contains("S256"), "PKCE with S256 is not supported");
        require(mayBe("grant_types_supported", "authorization_code"), "grant_types_supported lacks authorization_code");
        require(capabilities.contains("sso-openid-connect"), "capabilities lack sso-openid-connect");
        requireAuthentication(capabilities);
        String oidcIssuer = json.path("issuer").stringValue("");
        require(!oidcIssuer.isEmpty(), "issuer is missing");
        return new SmartConfiguration(
                endpoint("authorization_endpoint"),
                endpoint("token_endpoint"),
                endpoint("jwks_uri"),
                json.path("revocation_endpoint").isMissingNode()
                        ? Optional.empty()
                        : Optional.of(endpoint("revocation_endpoint")),
                oidcIssuer,
                json.path("authorization_response_iss_parameter_supported").asBoolean(false),
                capabilities,
                words("scopes_supported"));
    }

    private void requireAuthentication(Set<String> capabilities) {
        boolean byKey = issuer.authentication() == Issuer.Authentication.PRIVATE_KEY_JWT;
        String capability = byKey ? "client-confidential-asymmetric" : "client-confidential-symmetric";
        String method = byKey ? "private_key_jwt" : "client_secret_basic";
        require(
                capabilities.contains(capability)
                        || words("token_endpoint_auth_methods_supported").contains(method),
                "capabilities lack " + capability);
        require(
                !byKey
                        || mayBe(
                                "token_endpoint_auth_signing_alg_values_supported",
                                issuer.algorithm().name()),
                "token_endpoint_auth_signing_alg_values_supported lacks " + issuer.algorithm());
    }

    /** Lists that a server need not give hold what they must where it gives them. */
    private boolean mayBe(String list, String word) {
        return json.path(list).isMissingNode() || words(list).contains(word);
    }

    private Set<String> words(String list) {
        return json.path(list).valueStream().map(word -> word.stringValue("")).collect(Collectors.toSet());
    }

    /** Relative addresses are below the FHIR base. */
    private URI endpoint(String field) {
        String text = json.path(field).stringValue("");
        require(!text.isBlank(), field + " is missing");
        try {
            URI address = URI.create(issuer.issuer() + "/").resolve(new URI(text));
            require(WebOrigin.isSafe(address), field + " is not https");
            require(
                    issuer.endpointsAt().contains(WebOrigin.of(address)),
                    field + " is on an origin that is not registered");
            require(address.getRawFragment() == null, field + " has a fragment");
            return address;
        } catch (URISyntaxException | IllegalArgumentException unusable) {
            throw unsuitable(field + " is no usable address");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw unsuitable(otherwise);
        }
    }

    private static LaunchFailed unsuitable(String why) {
        return new LaunchFailed(LaunchErrorCode.RECORD_SYSTEM_UNSUITABLE, why);
    }
}
