package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.record.TestJson.json;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.footbridge.launch.TestIdToken.Signature;
import org.footbridge.people.APatient;
import org.footbridge.record.FhirServerStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;

/** What an attacker may try at each step of a launch, and does not get. */
class LaunchAttacksTest extends LaunchedService {

    static Stream<String> foreignIssuers() {
        String iss = RECORDS.iss();
        return Stream.of(
                "https://evil.example/fhir",
                iss + "//",
                iss + "/x",
                iss + "/../fhir",
                iss + "?x=1",
                iss + "#x",
                iss.toUpperCase(Locale.ROOT),
                iss.replace("127.0.0.1", "localhost"),
                iss.replace("127.0.0.1", "127.0.0.1@evil.example"),
                iss.replace("http://", "https://"),
                iss.replace("http://", "//"),
                iss + "\n",
                " " + iss,
                "file:///etc/passwd",
                "http://169.254.169.254/latest");
    }

    @ParameterizedTest
    @MethodSource("foreignIssuers")
    void a_foreign_issuer_is_asked_nothing(String iss, CapturedOutput output) {
        int before = RECORDS.fhir.asked().size();

        var page = browser().get("/launch?launch=1&iss=" + QueryParameters.encoded(iss));

        assertThat(failure(page, output)).isEqualTo("unknown-issuer 403");
        assertThat(page.headers().map()).doesNotContainKeys("location", "set-cookie");
        assertThat(RECORDS.fhir.asked()).hasSize(before);
    }

    @Test
    void an_issuer_with_a_slash_is_the_same_and_is_sent_back_as_it_came() {
        var browser = browser();

        var begun = browser.get("/launch?launch=1&iss=" + QueryParameters.encoded(RECORDS.iss() + "/"));

        assertThat(QueryParameters.of(TestBrowser.location(begun))).containsEntry("aud", RECORDS.iss() + "/");
    }

    @Test
    void a_state_is_good_once_and_in_its_own_session_only(CapturedOutput output) {
        var victim = browser();
        var attacker = browser();
        begun(attacker, RECORDS);
        URI callback = RECORDS.allow(begun(victim, RECORDS), APatient.ID);

        assertThat(failure(answered(attacker, callback), output)).isEqualTo("answer-not-expected 403");
        assertThat(failure(answered(browser(), callback), output)).isEqualTo("cookie-missing 403");

        var page = victim.follow(answered(victim, callback));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(failure(answered(victim, callback), output)).isEqualTo("answer-not-expected 403");
        assertThat(victim.get(page.uri().getPath()).statusCode()).isEqualTo(200);
        assertThat(failure(attacker.get(page.uri().getPath()), output)).isEqualTo("session-ended 403");
    }

    /** The code of one launch under the state of another: the verifier does not fit. */
    @Test
    void answers_swapped_between_two_launches_open_neither(CapturedOutput output) {
        var browser = browser();
        var first = QueryParameters.of(RECORDS.allow(begun(browser, RECORDS), APatient.ID));
        var second = QueryParameters.of(RECORDS.allow(begun(browser, RECORDS), "bob-1"));

        var swapped = browser.get("/launch/callback?"
                + QueryParameters.text(
                        Map.of("code", first.getOrDefault("code", ""), "state", second.getOrDefault("state", ""))));

        assertThat(failure(swapped, output)).isEqualTo("code-refused 502");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "state=", "state=guessed", "state=a&state=b", "code=x", "error=access_denied"})
    void an_answer_without_its_state_is_not_heard(String query, CapturedOutput output) {
        var browser = browser();
        begun(browser, RECORDS);
        int before = RECORDS.fhir.asked().size();

        assertThat(failure(browser.get("/launch/callback?" + query), output)).isEqualTo("answer-not-expected 403");
        assertThat(RECORDS.fhir.asked()).hasSize(before);
    }

    @Test
    void an_answer_that_names_another_server_is_not_heard(CapturedOutput output) {
        var browser = browser();
        URI callback = RECORDS.allow(begun(browser, RECORDS), APatient.ID);
        var mixed = URI.create(callback + "&iss=" + QueryParameters.encoded(OTHER_RECORDS.origin()));
        assertThat(failure(answered(browser, mixed), output)).isEqualTo("answer-not-expected 403");

        RECORDS.changing().put("authorization_response_iss_parameter_supported", true);
        callback = RECORDS.allow(begun(browser, RECORDS), APatient.ID);
        assertThat(failure(answered(browser, callback), output)).isEqualTo("answer-not-expected 403");

        callback = RECORDS.allow(begun(browser, RECORDS), APatient.ID);
        var named = URI.create(callback + "&iss=" + QueryParameters.encoded(RECORDS.origin()));
        assertThat(answered(browser, named).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @EnumSource(value = Signature.class, mode = EnumSource.Mode.EXCLUDE, names = "SOUND")
    void an_identity_that_is_not_soundly_signed_is_none(Signature signature, CapturedOutput output) {
        RECORDS.idToken.signed(signature);

        assertThat(failure(launched(), output)).isEqualTo("identity-unsound 502");
    }

    @Test
    void a_forged_identity_is_called_forged_after_keys_could_not_be_fetched(CapturedOutput output) {
        RECORDS.changing().put("jwks_uri", RECORDS.origin() + "/oauth2/jwks?not=asked-yet");
        assertThat(launched().statusCode()).isEqualTo(303);
        RECORDS.failingKeys(FhirServerStub.status(503));
        RECORDS.idToken.signed(Signature.UNKNOWN_KEY_ID);
        assertThat(failure(launched(), output)).isEqualTo("record-system-unreachable 502");

        RECORDS.idToken.signed(Signature.ANOTHERS_KEY);

        assertThat(failure(launched(), output)).isEqualTo("identity-unsound 502");
    }

    static Stream<UnaryOperator<JWTClaimsSet.Builder>> claims() {
        Date longPast = Date.from(Instant.now().minusSeconds(7_200));
        Date past = Date.from(Instant.now().minusSeconds(3_600));
        Date ahead = Date.from(Instant.now().plusSeconds(3_600));
        Date farAhead = Date.from(Instant.now().plusSeconds(7_200));
        return Stream.of(
                claims -> claims.issuer("https://evil.example"),
                claims -> claims.issuer(null),
                claims -> claims.audience("another-app"),
                claims -> claims.audience((String) null),
                claims -> claims.audience(List.of(RecordSystemStub.CLIENT, "another-app")),
                claims -> claims.audience(List.of(RecordSystemStub.CLIENT, "another-app"))
                        .claim("azp", "another-app"),
                // Issued before it ended, and ending after it was issued: only the clock is against them.
                claims -> claims.issueTime(longPast).expirationTime(past),
                claims -> claims.expirationTime(null),
                claims -> claims.issueTime(ahead).expirationTime(farAhead),
                claims -> claims.subject(null),
                claims -> claims.claim("nonce", "another-launch"),
                claims -> claims.claim("nonce", null),
                claims -> claims.claim("fhirUser", null));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void an_identity_with_a_wrong_claim_is_none(UnaryOperator<JWTClaimsSet.Builder> change, CapturedOutput output) {
        RECORDS.idToken.with(change);

        assertThat(failure(launched(), output)).isEqualTo("identity-unsound 502");
    }

    private HttpResponse<String> launched() {
        var browser = browser();
        return answered(browser, RECORDS.allow(begun(browser, RECORDS), APatient.ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redirect_uri",
                "redirect",
                "url",
                "next",
                "returnTo",
                "target_link_uri",
                "RelayState",
                "continue"
            })
    void no_parameter_leads_the_browser_elsewhere(String parameter) {
        var browser = browser();
        String elsewhere = "&" + parameter + "=" + QueryParameters.encoded("https://evil.example/");

        URI begun = TestBrowser.location(browser.get(launchOf(RECORDS) + elsewhere));
        assertThat(begun.toString()).startsWith(RECORDS.origin() + "/oauth2/authorize?");
        assertThat(QueryParameters.of(begun)).containsEntry("redirect_uri", APP + "/launch/callback");
        assertThat(begun.toString()).doesNotContain("evil");

        URI page = TestBrowser.location(answered(browser, URI.create(RECORDS.allow(begun, APatient.ID) + elsewhere)));
        assertThat(page.toString()).startsWith(APP + "/launch/").doesNotContain("evil");
    }

    /** Behind a careless proxy the name in Host is the caller's to choose. */
    @Test
    void no_host_name_leads_the_browser_elsewhere() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream()
                    .write(("GET " + launchOf(RECORDS)
                                    + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example"
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .contains("Location: " + RECORDS.origin() + "/oauth2/authorize?")
                    .doesNotContain("evil.example");
        }
    }

    @Test
    void discovery_follows_no_redirect(CapturedOutput output) {
        RECORDS.failingDiscovery(FhirServerStub.redirectTo(OTHER_RECORDS.iss() + "/.well-known/smart-configuration"));
        int before = OTHER_RECORDS.fhir.asked().size();

        assertThat(failure(browser().get(launchOf(RECORDS)), output)).isEqualTo("record-system-unsuitable 502");
        assertThat(OTHER_RECORDS.fhir.asked()).hasSize(before);
    }

    @Test
    void neither_code_nor_proof_follows_a_redirect_of_the_token_endpoint(CapturedOutput output) {
        var browser = browser();
        URI callback = RECORDS.allow(begun(browser, RECORDS), APatient.ID);
        RECORDS.failingTokens(exchange -> {
            exchange.getResponseHeaders().set("Location", OTHER_RECORDS.origin() + "/oauth2/token");
            exchange.sendResponseHeaders(307, -1);
        });
        int before = OTHER_RECORDS.fhir.asked().size();

        assertThat(failure(answered(browser, callback), output)).isEqualTo("token-failed 502");
        assertThat(OTHER_RECORDS.fhir.asked()).hasSize(before);
    }

    @Test
    void a_token_follows_no_link_to_another_host() {
        RECORDS.fhir.on(
                "Condition?",
                json("{'resourceType':'Bundle','type':'searchset','link':[{'relation':'next','url':'"
                        + OTHER_RECORDS.iss() + "/Condition?page=2'}]}"));
        int before = OTHER_RECORDS.fhir.asked().size();

        assertThat(opened(browser(), RECORDS, APatient.ID).body()).contains("ask about safety");
        assertThat(OTHER_RECORDS.fhir.asked()).hasSize(before);
    }

    @Test
    void no_answer_of_a_record_system_is_read_without_end(CapturedOutput output) {
        RECORDS.failingDiscovery(FhirServerStub.json("{\"x\":\"" + "x".repeat(300_000) + "\"}"));
        assertThat(failure(browser().get(launchOf(RECORDS)), output)).isEqualTo("record-system-unsuitable 502");

        RECORDS.reset();
        RECORDS.answering(token -> token.put("x", "x".repeat(300_000)));
        assertThat(failure(launched(), output)).isEqualTo("token-failed 502");
    }
}
