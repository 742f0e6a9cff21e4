package org.footbridge.hook.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.footbridge.hook.JwksServer;
import org.footbridge.hook.ServiceOnPort;
import org.footbridge.hook.TestResponse;
import org.footbridge.hook.TestToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trusting CDS Clients: cds-hooks_2.0@176 to @207. */
class ClientTokenChecksTest extends ServiceOnPort {
    @Test
    void admits_es384_and_rs384() {
        assertThat(get(DISCOVERY, token(DISCOVERY).sign()).status()).isEqualTo(200);
        assertThat(get(DISCOVERY, token(DISCOVERY).rs384().sign()).status()).isEqualTo(200);
    }

    static Stream<Arguments> good() {
        Instant now = Instant.now();
        return Stream.of(
                arguments(
                        "aud may be an array",
                        token(SERVICE).with(c -> c.audience(List.of("https://a.example", BASE_URL + SERVICE)))),
                arguments("jku may name the registered address", token(SERVICE).jku(KEYS.url())),
                arguments("clocks may differ a little", token(SERVICE).with(c -> c.issueTime(at(now, 30)))),
                arguments(
                        "a token may have just expired",
                        token(SERVICE).with(c -> c.issueTime(at(now, -200)).expirationTime(at(now, -20)))),
                arguments(
                        "Epic sends nbf five minutes before and sub",
                        token(SERVICE).with(c -> c.notBeforeTime(at(now, -300)).subject("epic"))),
                arguments("a tenant that is listed", token(SERVICE).with(c -> c.claim("tenant", "P81001"))),
                arguments(
                        "a tenant of a client that lists none",
                        TestToken.by(FILE_ISSUER, KEYS, BASE_URL + SERVICE)
                                .rs384()
                                .with(c -> c.claim("tenant", "P99999"))),
                arguments(
                        "keys may come from a file",
                        TestToken.by(FILE_ISSUER, KEYS, BASE_URL + SERVICE).rs384()),
                arguments(
                        "aud may be set by hand",
                        TestToken.by(FILE_ISSUER, KEYS, "https://configured-by-hand.example")
                                .rs384()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void admits(String why, TestToken token) {
        assertThat(post(SERVICE, patientView(), token.sign()).status()).as(why).isEqualTo(200);
    }

    static Stream<Arguments> bad() {
        Instant now = Instant.now();
        return Stream.of(
                arguments("issuer", "iss", token(SERVICE).with(c -> c.issuer("https://evil.example"))),
                arguments("no issuer", "", token(SERVICE).with(c -> c.issuer(null))),
                arguments("audience of discovery", "aud", token(DISCOVERY)),
                arguments("audience of another host", "aud", TestToken.by(ISSUER, KEYS, "https://x.example" + SERVICE)),
                arguments("audience with a slash more", "aud", token(SERVICE + "/")),
                arguments("no audience", "aud", token(SERVICE).with(c -> c.audience((String) null))),
                arguments(
                        "another client's audience",
                        "aud",
                        TestToken.by(ISSUER, KEYS, "https://configured-by-hand.example")),
                arguments(
                        "expired",
                        "expired",
                        token(SERVICE).with(c -> c.issueTime(at(now, -400)).expirationTime(at(now, -120)))),
                arguments("no expiry", "exp", token(SERVICE).with(c -> c.expirationTime(null))),
                arguments("no issue time", "iat", token(SERVICE).with(c -> c.issueTime(null))),
                arguments(
                        "issued in the future",
                        "iat",
                        token(SERVICE).with(c -> c.issueTime(at(now, 120)).expirationTime(at(now, 200)))),
                arguments("lives an hour", "exp", token(SERVICE).with(c -> c.expirationTime(at(now, 3600)))),
                arguments("not valid yet", "nbf", token(SERVICE).with(c -> c.notBeforeTime(at(now, 200)))),
                arguments("no token id", "jti", token(SERVICE).with(c -> c.jwtID(null))),
                arguments("no type", "typ", token(SERVICE).type(null)),
                arguments("other type", "", token(SERVICE).type("at+jwt")),
                arguments("no key id", "kid", token(SERVICE).kid(null)),
                arguments("foreign keys", "jku", token(SERVICE).jku("https://evil.example/jwks.json")),
                arguments(
                        "a tenant that is not listed", "tenant", token(SERVICE).with(c -> c.claim("tenant", "P99999"))),
                arguments(
                        "a tenant that is no text",
                        "tenant",
                        token(SERVICE).with(c -> c.claim("tenant", List.of("P81001")))),
                arguments("symmetric (cds-hooks_2.0@203)", "", token(SERVICE).hs256()),
                arguments(
                        "asymmetric but not allowed here",
                        "",
                        TestToken.by(FILE_ISSUER, KEYS, BASE_URL + SERVICE).rs256()),
                arguments(
                        "another algorithm than that of the key",
                        "",
                        token(SERVICE).rs256()),
                arguments("forged under a known key id", "", token(SERVICE).signedBy(JwksServer.newEcKey())));
    }

    /** The public sandbox of CDS Hooks names an address in each token. */
    @Test
    void admits_a_client_of_a_file_whatever_its_jku_and_never_fetches_that() {
        var elsewhere = new JwksServer();
        try {
            var token =
                    TestToken.by(FILE_ISSUER, KEYS, BASE_URL + SERVICE).rs384().jku(elsewhere.url());

            assertThat(post(SERVICE, patientView(), token.sign()).status()).isEqualTo(200);
            assertThat(post(
                                    SERVICE,
                                    patientView(),
                                    token(SERVICE).jku(elsewhere.url()).sign())
                            .diagnostics())
                    .contains("jku is not the registered address");
            assertThat(elsewhere.fetches()).isZero();
        } finally {
            elsewhere.stop();
        }
    }

    /** cds-hooks_2.0@195, and the FHIR server that goes with a tenant. */
    @Test
    void reads_the_fhir_servers_of_the_tenant_that_the_token_names_and_no_others() {
        var ofTheTenant = patientView().replaceFirst("\\{", "{\"fhirServer\": \"" + TENANT_FHIR + "\", ");
        var ofTheClient = patientView().replaceFirst("\\{", "{\"fhirServer\": \"" + FHIR + "\", ");

        assertThat(post(SERVICE, ofTheTenant, tenant().sign()).status()).isEqualTo(200);
        assertThat(post(SERVICE, ofTheClient, tenant().sign()).fault()).isEqualTo("foreign-fhir-server");
        assertThat(post(SERVICE, ofTheTenant).fault()).isEqualTo("foreign-fhir-server");
        assertThat(post(SERVICE, ofTheClient).status()).isEqualTo(200);
    }

    private static TestToken tenant() {
        return token(SERVICE).with(c -> c.claim("tenant", "P81001"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void refuses(String what, String named, TestToken token) {
        TestResponse reply = post(SERVICE, patientView(), token.sign());

        assertThat(reply.status()).as(what).isEqualTo(401);
        assertThat(reply.fault()).isEqualTo("bad-token");
        assertThat(reply.header("www-authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
        assertThat(reply.diagnostics()).contains(named).endsWith(".").doesNotContain("evil.example", "Exception");
    }

    /** cds-hooks_2.0@201. */
    @Test
    void refuses_an_unsigned_token_and_what_is_no_token() {
        assertThat(get(DISCOVERY, token(DISCOVERY).unsigned()).fault()).isEqualTo("bad-token");
        assertThat(get(DISCOVERY, "nonsense").fault()).isEqualTo("bad-token");
        assertThat(get(DISCOVERY, "{} {}").status()).isEqualTo(401);
    }

    /** cds-hooks_2.0@177. */
    @ParameterizedTest
    @ValueSource(strings = {DISCOVERY, SERVICE, FEEDBACK})
    void asks_for_a_token_where_none_is_sent(String path) {
        TestResponse reply = send(
                path.equals(DISCOVERY)
                        ? request(path)
                        : request(path)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(patientView())));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.fault()).isEqualTo("not-authenticated");
        assertThat(reply.header("www-authenticate")).isEqualTo("Bearer");
    }

    @Test
    void admits_a_token_once() {
        String token = token(SERVICE).sign();

        assertThat(post(SERVICE, patientView(), token).status()).isEqualTo(200);
        TestResponse replayed = post(SERVICE, patientView(), token);

        assertThat(replayed.status()).isEqualTo(401);
        assertThat(replayed.diagnostics()).contains("jti");
    }

    @Test
    void takes_feedback_with_the_audience_of_the_service_or_of_feedback() {
        String none = "{\"feedback\": []}";
        assertThat(post(FEEDBACK, none, token(SERVICE).sign()).status()).isEqualTo(200);
        assertThat(post(FEEDBACK, none, token(FEEDBACK).sign()).status()).isEqualTo(200);
        assertThat(post(FEEDBACK, none, token(DISCOVERY).sign()).status()).isEqualTo(401);
        assertThat(post(SERVICE, patientView(), token(FEEDBACK).sign()).status())
                .isEqualTo(401);
    }

    @Test
    void fetches_the_keys_again_when_a_client_rotates_them() {
        assertThat(get(DISCOVERY, token(DISCOVERY).sign()).status()).isEqualTo(200);
        int before = KEYS.fetches();

        KEYS.rotate();

        assertThat(get(DISCOVERY, token(DISCOVERY).sign()).status()).isEqualTo(200);
        assertThat(get(DISCOVERY, token(DISCOVERY).sign()).status()).isEqualTo(200);
        assertThat(KEYS.fetches()).isEqualTo(before + 1);
    }

    @Test
    void says_that_a_clients_keys_cannot_be_read() {
        TestResponse reply = get(
                DISCOVERY, TestToken.by(DOWN_ISSUER, KEYS, BASE_URL + DISCOVERY).sign());

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.fault()).isEqualTo("keys-not-readable");
        assertThat(reply.header("Retry-After")).isEqualTo("1");
    }

    private static Date at(Instant now, int seconds) {
        return Date.from(now.plusSeconds(seconds));
    }
}
