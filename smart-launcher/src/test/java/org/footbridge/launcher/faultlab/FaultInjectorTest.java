package org.footbridge.launcher.faultlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTParser;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.Map;
import org.footbridge.launcher.testing.RunningPractice;
import org.footbridge.launcher.testing.SmartAppClient;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Each fault of the fault lab, as an app meets it. */
class FaultInjectorTest extends RunningPractice {

    private static final String PATIENT = "long-record-lonely";
    private static final String DOCTOR = "Practitioner/dr-okafor";
    private static final String SCOPE = "openid fhirUser launch online_access patient/*.cruds";

    private final SmartAppClient app = new SmartAppClient(this, SmartAppClient.ASYMMETRIC);

    /** The launch of a test run with this fault, up to the answer of the authorization endpoint. */
    private HttpResponse<String> authorized(String fault, String withheld) {
        var page = app.testRun(PATIENT, DOCTOR, "WINDOW", fault, withheld);
        var request = app.authorization(SCOPE);
        request.put("launch", SmartAppClient.query(app.browse(page + "/window")).getOrDefault("launch", ""));
        return app.authorize(request);
    }

    private HttpResponse<String> exchanged(String fault) {
        return app.token(app.exchange(app.code(authorized(fault, ""))));
    }

    private HttpResponse<String> read(JsonNode tokens, String path) {
        return sendFhir(tokens.path("access_token").asString(), "GET", path, "");
    }

    @Nested
    class Launching {

        @Test
        void names_another_record_system() {
            var page = app.testRun(PATIENT, DOCTOR, "WINDOW", "FOREIGN_ISSUER", "");

            assertThat(SmartAppClient.query(app.browse(page + "/window")).get("iss"))
                    .startsWith(base())
                    .isNotEqualTo(base() + "/fhir");
        }

        @Test
        void presents_a_launch_that_was_used() {
            assertThat(SmartAppClient.query(authorized("SPENT_LAUNCH", ""))).containsEntry("error", "invalid_request");
        }
    }

    @Nested
    class Discovery {

        private static final String PATH = "/fhir/.well-known/smart-configuration";

        private HttpResponse<String> discovered(String fault) {
            app.browse(app.testRun(PATIENT, DOCTOR, "WINDOW", fault, "") + "/window");
            return exchange("GET", PATH, "", Map.of());
        }

        @ParameterizedTest
        @CsvSource({
            "DISCOVERY_ERROR, 500",
            "DISCOVERY_REDIRECTED, 302",
            "DISCOVERY_OVERSIZED, 200",
            "DISCOVERY_WITHOUT_PKCE, 200",
            "DISCOVERY_OLD_SCOPES, 200",
            "DISCOVERY_SLOW, 200"
        })
        void fails_once_and_then_is_well(String fault, int status) {
            var sound = exchange("GET", PATH, "", Map.of()).body();

            var answer = discovered(fault);

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body().equals(sound)).isEqualTo("DISCOVERY_SLOW".equals(fault));
            assertThat(exchange("GET", PATH, "", Map.of()).body()).isEqualTo(sound);
        }

        @Test
        void leads_to_another_host_or_leaves_out_what_an_app_needs() {
            assertThat(SmartAppClient.location(discovered("DISCOVERY_REDIRECTED")))
                    .startsWith("http://127.0.0.1");
            assertThat(discovered("DISCOVERY_OVERSIZED").body()).hasSizeGreaterThan(5_000_000);
            assertThat(discovered("DISCOVERY_WITHOUT_PKCE").body()).doesNotContain("S256");
            assertThat(discovered("DISCOVERY_OLD_SCOPES").body())
                    .contains("permission-v1")
                    .doesNotContain("permission-v2");
        }
    }

    @Nested
    class Authorizing {

        @Test
        void is_denied() {
            var answer = authorized("DENIED", "");

            assertThat(SmartAppClient.location(answer)).startsWith(SmartAppClient.REDIRECT);
            assertThat(SmartAppClient.query(answer))
                    .containsEntry("error", "access_denied")
                    .containsKey("state");
        }

        @Test
        void is_answered_with_another_state() {
            assertThat(SmartAppClient.query(authorized("WRONG_STATE", "")))
                    .containsKey("code")
                    .containsEntry("state", "of-another-launch");
        }

        @Test
        void breaks() {
            assertThat(authorized("AUTHORIZE_ERROR", "").statusCode()).isEqualTo(500);
        }

        @Test
        void grants_less_than_was_asked_for() {
            var tokens = json(app.token(app.exchange(app.code(authorized("SCOPE_WITHHELD", "online_access")))));

            assertThat(tokens.path("scope").asString().split(" "))
                    .containsExactlyInAnyOrder("openid", "fhirUser", "launch", "patient/*.cruds");
            assertThat(tokens.has("refresh_token")).isFalse();
        }
    }

    @Nested
    class Exchanging {

        @ParameterizedTest
        @CsvSource({
            "CODE_EXPIRED, 400, invalid_grant",
            "CLIENT_REFUSED, 401, invalid_client",
            "TOKEN_ERROR, 500, server_error"
        })
        void fails(String fault, int status, String error) {
            var answer = exchanged(fault);

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(json(answer).path("error").asString()).isEqualTo(error);
        }

        @Test
        void gives_no_patient() {
            var tokens = json(exchanged("NO_PATIENT"));

            assertThat(tokens.has("access_token")).isTrue();
            assertThat(tokens.has("patient")).isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "ID_TOKEN_NONCE, nonce, another-launch",
            "ID_TOKEN_AUDIENCE, aud, [another-app]",
            "ID_TOKEN_ISSUER, iss, https://another-record.example"
        })
        void gives_an_id_token_with_a_wrong_claim(String fault, String claim, String value) throws ParseException {
            var token = JWTParser.parse(json(exchanged(fault)).path("id_token").asString());

            assertThat(token.getJWTClaimsSet().getClaim(claim)).hasToString(value);
        }

        @ParameterizedTest
        @CsvSource({"ID_TOKEN_UNSIGNED, none", "ID_TOKEN_SHARED_KEY, HS256", "ID_TOKEN_FOREIGN_KEY, RS256"})
        void gives_an_id_token_with_a_wrong_signature(String fault, String algorithm) throws ParseException {
            var token = JWTParser.parse(json(exchanged(fault)).path("id_token").asString());

            assertThat(token.getHeader().getAlgorithm()).hasToString(algorithm);
        }
    }

    @Nested
    class Reading {

        @Test
        void is_refused_until_the_token_is_renewed() {
            var tokens = json(exchanged("TOKEN_EXPIRED"));

            assertThat(read(tokens, "/Patient/" + PATIENT).statusCode()).isEqualTo(401);
            var renewed = json(app.token(SmartAppClient.refresh(tokens)));
            assertThat(read(renewed, "/Patient/" + PATIENT).statusCode()).isEqualTo(200);
        }

        @Test
        void is_over_for_good() {
            var tokens = json(exchanged("GRANT_ENDED"));

            assertThat(read(tokens, "/Patient/" + PATIENT).statusCode()).isEqualTo(401);
            assertThat(json(app.token(SmartAppClient.refresh(tokens)))
                            .path("error")
                            .asString())
                    .isEqualTo("invalid_grant");
        }

        @ParameterizedTest
        @CsvSource({
            "READ_ERROR, 500, 500",
            "READ_BUSY, 503, 503",
            "READ_PARTLY_FAILS, 200, 500",
            "READ_SLOW, 200, 200",
            "READ_PARTLY_SLOW, 200, 200"
        })
        void fails(String fault, int problems, int measurements) {
            var tokens = json(exchanged(fault));

            assertThat(read(tokens, "/Condition?patient=" + PATIENT).statusCode())
                    .isEqualTo(problems);
            assertThat(read(tokens, "/Observation?patient=" + PATIENT).statusCode())
                    .isEqualTo(measurements);
        }

        @Test
        void leads_on_to_another_host() {
            var page = json(read(json(exchanged("NEXT_ELSEWHERE")), "/Condition?patient=" + PATIENT));

            assertThat(page.path("link").toString())
                    .contains("http://127.0.0.1")
                    .doesNotContain(base() + "/fhir?");
        }
    }

    @Test
    void a_test_run_disturbs_no_other() {
        var denied = app.testRun(PATIENT, DOCTOR, "WINDOW", "DENIED", "");
        var sound = app.testRun(PATIENT, DOCTOR, "WINDOW", "NONE", "");
        var first = app.authorization(SCOPE);
        first.put("launch", SmartAppClient.query(app.browse(denied + "/window")).getOrDefault("launch", ""));
        var second = app.authorization(SCOPE);
        second.put("launch", SmartAppClient.query(app.browse(sound + "/window")).getOrDefault("launch", ""));

        var tokens = json(app.token(app.exchange(app.code(app.authorize(second)))));

        assertThat(read(tokens, "/Patient/" + PATIENT).statusCode()).isEqualTo(200);
        assertThat(SmartAppClient.query(app.authorize(first))).containsEntry("error", "access_denied");
        assertThat(app.launch(PATIENT, SCOPE).path("patient").asString()).isEqualTo(PATIENT);
    }
}
