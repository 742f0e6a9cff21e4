package org.footbridge.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmartLaunchTest extends RunningPractice {

    @ParameterizedTest
    @ValueSource(strings = {SmartApp.ASYMMETRIC, SmartApp.SYMMETRIC})
    void aLaunchFromTheRecordGivesTokensForThePatientWhoIsOpen(String clientId) {
        var tokens = new SmartApp(this, clientId).launch("lonely-living-alone", SmartApp.ALL);

        assertThat(tokens.path("patient").asString()).isEqualTo("lonely-living-alone");
        assertThat(tokens.path("token_type").asString()).isEqualTo("Bearer");
        assertThat(tokens.path("need_patient_banner").asBoolean()).isTrue();
        assertThat(tokens.path("scope").asString().split(" ")).containsExactlyInAnyOrder(SmartApp.ALL.split(" "));
        assertThat(tokens.path("expires_in").asInt()).isBetween(1, 3600);
        assertThat(tokens.has("refresh_token")).isTrue();
        assertThat(tokens.has("encounter")).isFalse();
    }

    @Test
    void theIdTokenNamesTheUserAndHoldsTheNonce() throws Exception {
        var app = new SmartApp(this, SmartApp.ASYMMETRIC);
        var tokens = app.launch("lonely-living-alone", SmartApp.ALL);
        var configuration = json(get("/fhir/.well-known/smart-configuration"));
        var keys = JWKSet.parse(get(configuration.path("jwks_uri").asString()).body());

        var token = SignedJWT.parse(tokens.path("id_token").asString());

        assertThat(token.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(configuration.path("issuer").asString());
        assertThat(claims.getAudience()).containsExactly(SmartApp.ASYMMETRIC);
        assertThat(claims.getStringClaim("fhirUser")).isEqualTo(base() + "/fhir/Practitioner/dr-okafor");
        assertThat(claims.getStringClaim("nonce")).startsWith("nonce-");
    }
}
