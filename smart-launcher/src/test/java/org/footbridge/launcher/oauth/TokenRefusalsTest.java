package org.footbridge.launcher.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.footbridge.launcher.testing.RunningPractice;
import org.footbridge.launcher.testing.SmartAppClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An app, or somebody who is none, comes to the token endpoint as nobody should. */
class TokenRefusalsTest extends RunningPractice {

    private static final String PATIENT = "lonely-living-alone";
    private static final String SCOPE = "launch patient/*.rs";

    private final SmartAppClient app = new SmartAppClient(this, SmartAppClient.ASYMMETRIC);

    private static String error(HttpResponse<String> answer) {
        return json(answer).path("error").asString();
    }

    @ParameterizedTest
    @CsvSource({
        "code_verifier, wrong-verifier-wrong-verifier-wrong-verifier-wrong, invalid_grant",
        "code_verifier, '', invalid_grant",
        "redirect_uri, http://127.0.0.1:10/callback, invalid_grant",
        "redirect_uri, '', invalid_grant",
        "code, guessed, invalid_grant",
        "grant_type, client_credentials, unsupported_grant_type",
        "grant_type, password, unsupported_grant_type"
    })
    void a_wrong_exchange_is_refused(String parameter, String value, String error) {
        var exchange = app.exchange(app.code(PATIENT, SCOPE));
        exchange.put(parameter, value);
        if (value.isEmpty()) {
            exchange.remove(parameter);
        }

        var answer = app.token(exchange);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(error(answer)).isEqualTo(error);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value1 -> assertThat(value1).contains("no-store"));
    }

    @Test
    void a_code_is_good_once_and_its_reuse_ends_what_it_gave() {
        var code = app.code(PATIENT, SCOPE);
        var token = json(app.token(app.exchange(code))).path("access_token").asString();
        assertThat(sendFhir(token, "GET", "/Patient/" + PATIENT, "").statusCode())
                .isEqualTo(200);

        assertThat(error(app.token(app.exchange(code)))).isEqualTo("invalid_grant");
        assertThat(sendFhir(token, "GET", "/Patient/" + PATIENT, "").statusCode())
                .isEqualTo(401);
    }

    @Test
    void of_two_exchanges_at_once_one_succeeds() throws Exception {
        var exchange = app.exchange(app.code(PATIENT, SCOPE));
        List<Callable<Integer>> both = List.of(
                () -> app.token(exchange).statusCode(),
                () -> app.token(exchange).statusCode());

        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var answer : threads.invokeAll(both)) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 400);
    }

    @Test
    void a_code_is_worth_nothing_to_another_app() {
        var code = app.code(PATIENT, SCOPE);
        var other = new SmartAppClient(this, SmartAppClient.SYMMETRIC);

        assertThat(other.token(app.exchange(code)).statusCode()).isEqualTo(400);
        assertThat(app.token(app.exchange(code)).statusCode()).isEqualTo(400);
    }

    @Test
    void a_secret_must_be_right_and_come_in_the_header() {
        var symmetric = new SmartAppClient(this, SmartAppClient.SYMMETRIC);
        var exchange = symmetric.exchange(symmetric.code(PATIENT, SCOPE));
        var inBody = new LinkedHashMap<>(exchange);
        inBody.put("client_id", SmartAppClient.SYMMETRIC);
        inBody.put("client_secret", SmartAppClient.SECRET);

        var wrong = exchange(
                "POST",
                "/oauth2/token",
                SmartAppClient.form(exchange),
                Map.of("Authorization", SmartAppClient.basic(SmartAppClient.SYMMETRIC, "wrong")));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Basic"));
        assertThat(error(wrong)).isEqualTo("invalid_client");
        assertThat(exchange("POST", "/oauth2/token", SmartAppClient.form(inBody), Map.of())
                        .statusCode())
                .isEqualTo(401);
        assertThat(symmetric.token(exchange).statusCode()).isEqualTo(200);
    }

    @Test
    void an_app_that_has_a_key_or_a_secret_cannot_come_without() {
        for (var client : List.of(SmartAppClient.ASYMMETRIC, SmartAppClient.SYMMETRIC)) {
            var one = new SmartAppClient(this, client);
            var exchange = one.exchange(one.code(PATIENT, SCOPE));
            exchange.put("client_id", client);

            assertThat(exchange("POST", "/oauth2/token", SmartAppClient.form(exchange), Map.of())
                            .statusCode())
                    .isEqualTo(401);
        }
    }
}
