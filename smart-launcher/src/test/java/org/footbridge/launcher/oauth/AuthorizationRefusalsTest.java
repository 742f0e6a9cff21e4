package org.footbridge.launcher.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.footbridge.launcher.testing.RunningPractice;
import org.footbridge.launcher.testing.SmartAppClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An app asks for an authorization as none should. */
class AuthorizationRefusalsTest extends RunningPractice {

    private static final String PATIENT = "lonely-living-alone";
    private static final String SCOPE = "launch patient/*.rs";

    private final SmartAppClient app = new SmartAppClient(this, SmartAppClient.ASYMMETRIC);

    private Map<String, String> request() {
        var request = app.authorization(SCOPE);
        request.put("launch", app.launched(PATIENT, ""));
        return request;
    }

    private static void assertToldToTheApp(HttpResponse<String> answer, String error) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(SmartAppClient.location(answer)).startsWith(SmartAppClient.REDIRECT + "?error=" + error);
        assertThat(SmartAppClient.query(answer)).doesNotContainKey("code");
    }

    @ParameterizedTest
    @CsvSource({
        "code_challenge, '', invalid_request",
        "code_challenge, short, invalid_request",
        "code_challenge_method, '', invalid_request",
        "code_challenge_method, plain, invalid_request",
        "aud, '', invalid_request",
        "aud, https://other.example/fhir, invalid_request",
        "launch, '', invalid_request",
        "launch, guessed, invalid_request",
        "scope, patient/*.rs, invalid_request",
        "scope, '', invalid_scope",
        "scope, launch system/*.rs, invalid_scope",
        "scope, launch patient/*.sr, invalid_scope",
        "scope, launch nonsense, invalid_scope",
        "scope, launch launch/encounter, invalid_scope",
        "scope, launch patient/Observation.rs?category:in=x, invalid_scope",
        "scope, launch patient/Observation.rs?no-such-parameter=x, invalid_scope"
    })
    void an_app_is_told_what_is_wrong_with_its_request(String parameter, String value, String error) {
        var request = request();
        if (value.isEmpty()) {
            request.remove(parameter);
        } else {
            request.put(parameter, value);
        }

        assertToldToTheApp(app.authorize(request), error);
    }

    @ParameterizedTest
    @CsvSource({
        "redirect_uri, http://127.0.0.1:9/callback/",
        "redirect_uri, http://127.0.0.1:10/callback",
        "redirect_uri, http://127.0.0.1:9/callback?x=1",
        "redirect_uri, http://127.0.0.1:9/callback#x",
        "redirect_uri, http://localhost:9/callback",
        "redirect_uri, https://evil.example/",
        "redirect_uri, ''",
        "client_id, nobody",
        "client_id, ''",
        "response_type, token"
    })
    void nobody_is_sent_anywhere_that_is_not_registered(String parameter, String value) {
        var request = request();
        request.put(parameter, value);
        if (value.isEmpty()) {
            request.remove(parameter);
        }

        var answer = app.authorize(request);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void a_person_is_told_in_plain_words_what_happened() {
        var request = request();
        request.put("client_id", "<script>alert(1)</script>");

        var answer =
                exchange("GET", "/oauth2/authorize?" + SmartAppClient.form(request), "", Map.of("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This app cannot be let in").doesNotContain("<script>alert", "Exception");
    }

    @Test
    void a_state_is_needed() {
        var request = request();
        request.remove("state");

        assertToldToTheApp(app.authorize(request), "invalid_request");
    }

    @Test
    void nothing_counts_twice() {
        var form = SmartAppClient.form(request());

        assertToldToTheApp(
                app.browse("/oauth2/authorize?" + form + "&aud=https://other.example/fhir"), "invalid_request");
        assertThat(app.browse("/oauth2/authorize?" + form + "&redirect_uri=https://evil.example/")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_launch_is_good_once() {
        var request = request();
        app.code(app.authorize(request));

        assertToldToTheApp(app.authorize(request), "invalid_request");
    }

    @Test
    void a_launch_is_one_apps_and_one_users() {
        var other = new SmartAppClient(this, SmartAppClient.SYMMETRIC);
        var foreign = other.authorization(SCOPE);
        foreign.put("launch", app.launched(PATIENT, ""));
        var nurse = new SmartAppClient(this, SmartAppClient.ASYMMETRIC).as("Practitioner/grace-lin");
        var hers = nurse.authorization(SCOPE);
        hers.put("launch", app.launched(PATIENT, ""));

        assertToldToTheApp(other.authorize(foreign), "invalid_request");
        assertToldToTheApp(nurse.authorize(hers), "invalid_request");
    }
}
