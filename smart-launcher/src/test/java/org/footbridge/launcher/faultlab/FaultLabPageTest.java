package org.footbridge.launcher.faultlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.footbridge.launcher.testing.CardResponses;
import org.footbridge.launcher.testing.PublishedKeys;
import org.footbridge.launcher.testing.RunningPractice;
import org.footbridge.launcher.testing.SmartAppClient;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page of the fault lab asks, runs and shows. */
class FaultLabPageTest extends RunningPractice {

    private static final String PATIENT = "lonely-living-alone";
    private static final String DOCTOR = "Practitioner/dr-okafor";
    private static final String NURSE = "Practitioner/grace-lin";

    private final SmartAppClient app = new SmartAppClient(this, SmartAppClient.SYMMETRIC);

    @Test
    void offers_everybody_every_app_and_every_fault_by_its_step() {
        assertThat(get("/try").body())
                .contains("ELLIS, Margaret", "Mr Sam Ortiz, receptionist", "Test app-public", "The hook alone")
                .contains(
                        "<optgroup label=\"Discovery\">",
                        "<optgroup label=\"Reading the record\">",
                        "The person says no");
        assertThat(get("/try?fault=DENIED&how=HOOK").body())
                .contains("value=\"DENIED\" selected", "value=\"HOOK\" id=\"how-3\" checked");
    }

    @Test
    void refuses_a_patient_whom_the_user_may_not_open_and_nonsense() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("patient", "care-home");
        fields.put("as", "Patient/" + PATIENT);
        fields.put("how", "HOOK");
        fields.put("app", SmartAppClient.SYMMETRIC);
        fields.put("fault", "NONE");
        assertThat(app.answer("/try", SmartAppClient.form(fields)).body()).contains("A patient may open their own");

        fields.put("fault", "<script>");
        assertThat(app.answer("/try", SmartAppClient.form(fields)).body())
                .contains("Choose one of each")
                .doesNotContain("<script>\"");
    }

    @Nested
    class TheHook {

        @ParameterizedTest
        @CsvSource({
            "NONE, 5, true",
            "HALF_PREFETCH, 3, true",
            "NO_PREFETCH, 0, true",
            "PREFETCH_ERRORS, 5, true",
            "NO_AUTHORIZATION, 3, false"
        })
        void is_fired_with_the_fault(String fault, int keys, boolean authorized) {
            app.testRun(PATIENT, DOCTOR, "HOOK", fault, "");

            var body = SERVICE.calls("/social").getFirst().body();
            assertThat(body.path("prefetch").size()).isEqualTo(keys);
            assertThat(body.has("fhirAuthorization")).isEqualTo(authorized);
            assertThat(body.path("prefetch").toString().contains("This could not be read"))
                    .isEqualTo("PREFETCH_ERRORS".equals(fault));
        }

        @Test
        void goes_in_the_name_of_the_chosen_user_and_without_what_is_withheld() {
            app.testRun(PATIENT, NURSE, "HOOK", "SCOPE_WITHHELD", "Condition");

            var body = SERVICE.calls("/social").getFirst().body();
            assertThat(body.path("context").path("userId").asString()).isEqualTo(NURSE);
            assertThat(body.path("fhirAuthorization").path("scope").asString()).isEqualTo("patient/Patient.r");
        }

        @Test
        void brings_cards_that_stand_next_to_the_app() {
            SERVICE.cards(CardResponses.of(CardResponses.plain("info", "Consider company", "Why.")));

            var page = app.browse(app.testRun(PATIENT, DOCTOR, "FRAME", "NONE", ""));

            assertThat(page.body())
                    .contains("Consider company", "<iframe", "http://127.0.0.1:9/launch/app-symmetric?iss=");
            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("frame-src 'self' http://127.0.0.1:9"));
        }

        @Test
        void keeps_the_codes_of_the_record_readable() {
            var log = app.browse(app.testRun(PATIENT, DOCTOR, "HOOK", "NONE", "") + "/log")
                    .body();

            assertThat(log).contains("&quot;code&quot; : &quot;267076002&quot;");
        }

        @Test
        void lets_the_services_reads_be_seen() {
            SERVICE.whileAsked(call -> {
                var token = call.body()
                        .path("fhirAuthorization")
                        .path("access_token")
                        .asString();
                sendFhir(token, "GET", "/Condition?patient=" + PATIENT, "");
            });

            var log = app.browse(app.testRun(PATIENT, DOCTOR, "HOOK", "HALF_PREFETCH", "") + "/log")
                    .body();

            assertThat(log)
                    .contains("record → CDS service", "CDS service → record", "/fhir/Condition?patient=" + PATIENT)
                    .contains("patient/Condition.rs");
        }
    }

    @Nested
    class TheLog {

        @Test
        void shows_each_message_of_a_launch_and_none_of_its_secrets() throws ParseException {
            var page = app.testRun(PATIENT, NURSE, "WINDOW", "NONE", "");
            var asked = app.authorization("openid fhirUser launch online_access patient/Patient.rs");
            asked.put("nonce", "shown-since-the-id-token-tells-it");
            asked.put(
                    "launch", SmartAppClient.query(app.browse(page + "/window")).getOrDefault("launch", ""));
            var code = app.code(app.authorize(asked));
            var exchange = app.exchange(code);
            var tokens = json(app.token(exchange));
            sendFhir(tokens.path("access_token").asString(), "GET", "/Patient/" + PATIENT, "");
            app.token(SmartAppClient.refresh(tokens));

            var log = app.browse(page + "/log").body();

            assertThat(log)
                    .contains(
                            "browser → record",
                            "app → record",
                            "/oauth2/authorize",
                            "/oauth2/token",
                            "/fhir/Patient/" + PATIENT)
                    .contains("Know who you are", "Basic app-symmetric:…", "fhirUser&quot; : &quot;" + base());
            for (var secret : Map.of(
                            "code", code,
                            "verifier", exchange.getOrDefault("code_verifier", ""),
                            "launch", asked.getOrDefault("launch", ""),
                            "state", asked.getOrDefault("state", ""),
                            "access token", tokens.path("access_token").asString(),
                            "refresh token", tokens.path("refresh_token").asString(),
                            "signature",
                                    JWTParser.parse(tokens.path("id_token").asString())
                                            .getParsedParts()[2]
                                            .toString(),
                            "secret", SmartAppClient.SECRET)
                    .entrySet()) {
                assertThat(log).as(secret.getKey()).doesNotContain(secret.getValue());
            }
            var claims = JWTParser.parse(tokens.path("id_token").asString()).getJWTClaimsSet();
            assertThat(claims.getStringClaim("fhirUser")).endsWith(NURSE);
        }

        @Test
        void shows_that_the_apps_keys_were_fetched() {
            var byKey = new SmartAppClient(FaultLabPageTest.this, SmartAppClient.ASYMMETRIC);
            var page = byKey.testRun(PATIENT, DOCTOR, "WINDOW", "NONE", "");
            var asked = byKey.authorization("launch patient/Patient.rs");
            asked.put(
                    "launch",
                    SmartAppClient.query(byKey.browse(page + "/window")).getOrDefault("launch", ""));
            var exchange = byKey.exchange(byKey.code(byKey.authorize(asked)));
            var newKey = PublishedKeys.newRsa("rsa-" + SmartAppClient.random());
            SmartAppClient.KEYS.publish(newKey);
            exchange.putAll(SmartAppClient.proof(byKey.assertion(newKey, claims -> {})));
            exchange("POST", "/oauth2/token", SmartAppClient.form(exchange), Map.of());

            assertThat(byKey.browse(page + "/log").body())
                    .contains("record → app", SmartAppClient.KEYS.url())
                    .containsPattern("&quot;typ&quot; : &quot;JWT&quot;");
        }

        @Test
        void names_what_was_withheld() {
            var page = app.testRun(PATIENT, DOCTOR, "WINDOW", "SCOPE_WITHHELD", "fhirUser");
            var asked = app.authorization("openid fhirUser launch patient/Patient.rs");
            asked.put(
                    "launch", SmartAppClient.query(app.browse(page + "/window")).getOrDefault("launch", ""));
            app.token(app.exchange(app.code(app.authorize(asked))));

            assertThat(app.browse(page + "/log").body().replaceAll("\\s+", " "))
                    .containsPattern("<code>fhirUser</code>.{0,200}Yes</td>.{0,120}<strong>No</strong>")
                    .contains("The fault of this test run.");
        }

        @Test
        void is_for_the_browser_that_began_the_test_run() {
            var page = app.testRun(PATIENT, DOCTOR, "WINDOW", "NONE", "");
            var stranger = new SmartAppClient(FaultLabPageTest.this, SmartAppClient.SYMMETRIC);

            assertThat(stranger.browse(page).statusCode()).isEqualTo(404);
            assertThat(stranger.browse(page + "/log").statusCode()).isEqualTo(404);
            assertThat(app.browse(page + "/log").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void tells_the_app_what_the_user_wants_to_do() {
        var page = app.testRun(PATIENT, DOCTOR, "WINDOW", "NONE", "", "review-referral");
        var asked = app.authorization("launch patient/Patient.rs");
        asked.put("launch", SmartAppClient.query(app.browse(page + "/window")).getOrDefault("launch", ""));

        var tokens = json(app.token(app.exchange(app.code(app.authorize(asked)))));

        assertThat(tokens.path("intent").asString()).isEqualTo("review-referral");
        assertThat(app.launch(PATIENT, "launch patient/Patient.rs").has("intent"))
                .isFalse();
    }

    @Test
    void nobody_else_acts_as_the_user_of_a_test_run() {
        var page = app.testRun(PATIENT, NURSE, "WINDOW", "NONE", "");
        var stranger = new SmartAppClient(this, SmartAppClient.SYMMETRIC);
        stranger.browse("/users");
        var request = stranger.authorization("openid launch patient/*.rs");
        request.put("launch", SmartAppClient.query(app.browse(page + "/window")).getOrDefault("launch", ""));

        assertThat(SmartAppClient.query(stranger.authorize(request))).containsEntry("error", "invalid_request");
    }

    @Test
    void an_app_that_starts_by_itself_is_seen_from_its_authorization_on() {
        var nurse = new SmartAppClient(this, SmartAppClient.ASYMMETRIC);
        var page = nurse.testRun(PATIENT, NURSE, "STANDALONE", "DENIED", "");
        assertThat(nurse.browse(page).body()).contains("Open Test app-asymmetric in a new tab");
        nurse.browse(page + "/window");

        assertThat(SmartAppClient.query(nurse.authorize(nurse.authorization("launch/patient patient/*.rs"))))
                .containsEntry("error", "access_denied");
        assertThat(nurse.browse(page + "/log").body()).contains("/oauth2/authorize");
        assertThat(SmartAppClient.location(nurse.authorize(nurse.authorization("launch/patient patient/*.rs"))))
                .contains("/oauth2/consent");
    }
}
