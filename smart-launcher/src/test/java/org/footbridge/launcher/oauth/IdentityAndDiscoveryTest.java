package org.footbridge.launcher.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.List;
import java.util.Map;
import org.footbridge.launcher.testing.RunningPractice;
import org.footbridge.launcher.testing.SmartAppClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who the user is, and what the record says of itself. */
class IdentityAndDiscoveryTest extends RunningPractice {

    private static final String PATIENT = "lonely-living-alone";

    private SmartAppClient app() {
        return new SmartAppClient(this, SmartAppClient.ASYMMETRIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Practitioner/dr-okafor", "Practitioner/grace-lin", "Patient/lonely-living-alone"})
    void names_the_user_and_holds_the_nonce(String user) throws Exception {
        var app = app().as(user);
        var request = app.authorization(SmartAppClient.ALL);
        request.put("launch", app.launched(PATIENT, ""));
        var tokens = json(app.token(app.exchange(app.code(app.authorize(request)))));
        var configuration = json(get("/fhir/.well-known/smart-configuration"));
        var keys = JWKSet.parse(get(configuration.path("jwks_uri").asString()).body());

        var token = SignedJWT.parse(tokens.path("id_token").asString());

        var key = keys.getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(configuration.path("issuer").asString());
        assertThat(claims.getAudience()).containsExactly(SmartAppClient.ASYMMETRIC);
        assertThat(claims.getStringClaim("fhirUser")).isEqualTo(base() + "/fhir/" + user);
        assertThat(claims.getStringClaim("nonce")).isEqualTo(request.get("nonce"));
        assertThat(claims.getExpirationTime().toInstant())
                .isAfter(claims.getIssueTime().toInstant());
        assertThat(key.isPrivate()).isFalse();
    }

    @Test
    void staff_who_are_no_clinicians_open_no_app() {
        var app = app().as("Practitioner/sam-ortiz");
        var request = app.authorization(SmartAppClient.ALL);
        request.put("launch", app.launched(PATIENT, ""));

        assertThat(SmartAppClient.query(app.authorize(request)))
                .containsEntry("error", "access_denied")
                .containsEntry("state", request.get("state"));
        assertThat(app.browse("/patients/" + PATIENT).body()).doesNotContain("/apps/");
        assertThat(app.browse("/patients/" + PATIENT + "/cards").body()).contains("for clinicians only");
        assertThat(SERVICE.calls("/social")).isEmpty();
    }

    @Test
    void is_only_there_where_it_was_asked_for() {
        assertThat(app().launch(PATIENT, "launch patient/*.rs").has("id_token")).isFalse();
    }

    @Test
    void the_scope_profile_adds_the_users_name_and_nothing_without_it() throws Exception {
        var with = app().launch(PATIENT, "openid fhirUser profile launch");
        var without = app().launch(PATIENT, "openid fhirUser launch");

        var claims = SignedJWT.parse(with.path("id_token").asString()).getJWTClaimsSet();
        assertThat(claims.getStringClaim("name")).isEqualTo("Dr Amara Okafor");
        assertThat(claims.getStringClaim("fhirUser")).isEqualTo(base() + "/fhir/Practitioner/dr-okafor");
        assertThat(SignedJWT.parse(without.path("id_token").asString())
                        .getJWTClaimsSet()
                        .getClaims())
                .containsKey("fhirUser")
                .doesNotContainKey("name");
    }

    @Test
    void discovery_names_the_scope_profile_and_its_claim() {
        assertThat(json(get("/fhir/.well-known/smart-configuration"))
                        .path("scopes_supported")
                        .toString())
                .contains("\"profile\"");
        var provider = json(get("/.well-known/openid-configuration"));
        assertThat(provider.path("scopes_supported").toString()).contains("\"profile\"");
        assertThat(provider.path("claims_supported").toString()).contains("\"name\"");
    }

    @Test
    void discovery_says_what_is_there_and_nothing_else() {
        var configuration = json(get("/fhir/.well-known/smart-configuration"));
        var provider = json(get("/.well-known/openid-configuration"));

        assertThat(configuration.path("issuer").asString()).isEqualTo(base());
        assertThat(configuration.path("token_endpoint").asString()).isEqualTo(base() + "/oauth2/token");
        assertThat(configuration.path("code_challenge_methods_supported").toString())
                .isEqualTo("[\"S256\"]");
        assertThat(configuration.path("capabilities").toString())
                .contains("launch-ehr", "launch-standalone", "permission-v1", "permission-v2", "sso-openid-connect");
        for (var name :
                List.of("issuer", "authorization_endpoint", "token_endpoint", "jwks_uri", "revocation_endpoint")) {
            assertThat(provider.path(name)).isEqualTo(configuration.path(name));
        }
        assertThat(provider.propertyNames()).doesNotContain("userinfo_endpoint", "end_session_endpoint");
        assertThat(json(get("/.well-known/oauth-authorization-server")).path("grant_types_supported"))
                .isEqualTo(configuration.path("grant_types_supported"));
        assertThat(json(exchange(
                                "GET",
                                get("/.well-known/openid-configuration")
                                        .uri()
                                        .toString()
                                        .replace("localhost", "127.0.0.1"),
                                "",
                                Map.of()))
                        .path("issuer")
                        .asString())
                .isEqualTo(base());
    }
}
