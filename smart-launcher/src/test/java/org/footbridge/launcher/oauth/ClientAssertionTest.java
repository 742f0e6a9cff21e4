package org.footbridge.launcher.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.footbridge.launcher.testing.PublishedKeys;
import org.footbridge.launcher.testing.RunningPractice;
import org.footbridge.launcher.testing.SmartAppClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an app proves with a key that it is itself. */
class ClientAssertionTest extends RunningPractice {

    private static final String PATIENT = "lonely-living-alone";
    private static final String SCOPE = "launch patient/*.rs";

    private final SmartAppClient app = new SmartAppClient(this, SmartAppClient.ASYMMETRIC);

    private static String error(HttpResponse<String> answer) {
        return json(answer).path("error").asString();
    }

    private HttpResponse<String> present(String assertion) {
        var exchange = app.exchange(app.code(PATIENT, SCOPE));
        exchange.putAll(SmartAppClient.proof(assertion));
        return exchange("POST", "/oauth2/token", SmartAppClient.form(exchange), Map.of());
    }

    @Test
    void is_good_with_either_kind_of_key_and_with_or_without_the_client_id() {
        assertThat(present(app.assertion(SmartAppClient.KEYS.ec(), claims -> {}))
                        .statusCode())
                .isEqualTo(200);
        var named = app.exchange(app.code(PATIENT, SCOPE));
        named.put("client_id", SmartAppClient.ASYMMETRIC);
        assertThat(app.token(named).statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                wrong("iss", claims -> claims.issuer(SmartAppClient.SYMMETRIC)),
                wrong("sub", claims -> claims.subject(SmartAppClient.SYMMETRIC)),
                wrong("aud of another server", claims -> claims.audience("https://other.example/oauth2/token")),
                wrong(
                        "two audiences",
                        claims -> claims.audience(
                                List.of(claims.build().getAudience().getFirst(), "https://other.example/token"))),
                wrong("no aud", claims -> claims.audience((String) null)),
                wrong("exp in the past", claims -> claims.expirationTime(in(-60))),
                wrong("exp far ahead", claims -> claims.expirationTime(in(3600))),
                wrong("no exp", claims -> claims.expirationTime(null)),
                wrong("iat in the future", claims -> claims.issueTime(in(120))),
                wrong("no jti", claims -> claims.jwtID(null)));
    }

    private static Arguments wrong(String what, Consumer<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void is_refused_with_a_wrong_claim(String what, Consumer<JWTClaimsSet.Builder> change) {
        var answer = present(app.assertion(SmartAppClient.KEYS.rsa(), change));

        assertThat(answer.statusCode()).as(what).isEqualTo(401);
        assertThat(error(answer)).isEqualTo("invalid_client");
    }

    static Stream<Arguments> headers() {
        var rsa = SmartAppClient.KEYS.rsa();
        return Stream.of(
                Arguments.of(
                        "typ missing",
                        new JWSHeader.Builder(JWSAlgorithm.RS384)
                                .keyID(rsa.getKeyID())
                                .build()),
                Arguments.of(
                        "RS256",
                        header(JWSAlgorithm.RS256).keyID(rsa.getKeyID()).build()),
                Arguments.of("kid missing", header(JWSAlgorithm.RS384).build()),
                Arguments.of(
                        "kid unknown",
                        header(JWSAlgorithm.RS384).keyID("no-such-key").build()),
                Arguments.of(
                        "jku of somebody else",
                        header(JWSAlgorithm.RS384)
                                .keyID(rsa.getKeyID())
                                .jwkURL(java.net.URI.create("https://evil.example/jwks"))
                                .build()));
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headers")
    void is_refused_with_a_wrong_header(String what, JWSHeader header) {
        assertThat(present(app.assertion(header, SmartAppClient.KEYS.rsa(), claims -> {}))
                        .statusCode())
                .as(what)
                .isEqualTo(401);
    }

    @Test
    void is_refused_without_a_signature_or_with_one_that_anybody_could_make() throws JOSEException {
        var claims = claimsOf(app.assertion(SmartAppClient.KEYS.rsa(), any -> {}));
        var shared = new SignedJWT(header(JWSAlgorithm.HS256).keyID("rsa-1").build(), claims);
        shared.sign(new MACSigner(SmartAppClient.KEYS.rsa().toPublicJWK().toJSONString()));

        assertThat(present(new PlainJWT(claims).serialize()).statusCode()).isEqualTo(401);
        assertThat(present(shared.serialize()).statusCode()).isEqualTo(401);
        assertThat(present(app.assertion(strangersKey(), any -> {})).statusCode())
                .isEqualTo(401);
        assertThat(present("nonsense").statusCode()).isEqualTo(401);
    }

    /** Of another's, under the name of one that is published. */
    private static JWK strangersKey() {
        return PublishedKeys.newRsa(SmartAppClient.KEYS.rsa().getKeyID());
    }

    private static JWTClaimsSet claimsOf(String assertion) {
        try {
            return SignedJWT.parse(assertion).getJWTClaimsSet();
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void is_good_once() {
        var assertion = app.assertion(SmartAppClient.KEYS.rsa(), claims -> {});

        assertThat(present(assertion).statusCode()).isEqualTo(200);
        assertThat(present(assertion).statusCode()).isEqualTo(401);
    }

    @Test
    void brings_a_new_key_that_the_app_has_published_since() {
        var newKey = PublishedKeys.newRsa("rsa-" + SmartAppClient.random());
        SmartAppClient.KEYS.publish(newKey);

        assertThat(present(app.assertion(newKey, claims -> {})).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_assertion_type", "client_assertion"})
    void is_whole_or_none(String missing) {
        var exchange = app.exchange(app.code(PATIENT, SCOPE));
        exchange.putAll(SmartAppClient.proof(app.assertion(SmartAppClient.KEYS.rsa(), claims -> {})));
        exchange.remove(missing);

        assertThat(this.exchange("POST", "/oauth2/token", SmartAppClient.form(exchange), Map.of())
                        .statusCode())
                .isEqualTo(400);
    }
}
