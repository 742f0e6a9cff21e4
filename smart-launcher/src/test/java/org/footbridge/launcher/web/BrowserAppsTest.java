package org.footbridge.launcher.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.footbridge.launcher.testing.RunningPractice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser lets the page of a public app do, and those of others not; the same in a real one is among the scenarios. */
class BrowserAppsTest extends RunningPractice {

    /** That of the redirect URI of the public app. */
    private static final String APP = "http://127.0.0.1:9";

    private static final String FOREIGN = "https://evil.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/.well-known/smart-configuration",
                "/.well-known/openid-configuration",
                "/.well-known/oauth-authorization-server",
                "/oauth2/jwks",
                "/fhir/metadata",
            })
    void discovery_and_metadata_may_be_read_by_a_registered_page_only(String path) {
        var read = exchange("GET", path, "", Map.of("Origin", APP));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).hasValue(APP);
        assertThat(read.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();

        var foreign = exchange("GET", path, "", Map.of("Origin", FOREIGN));
        assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/oauth2/token, POST", "/oauth2/revoke, POST", "/fhir, POST", "/fhir/Task, POST", "/fhir/Patient/x, PUT"
    })
    void a_preflight_is_answered_for_a_registered_page_only(String path, String method) {
        var asked = exchange("OPTIONS", path, "", preflight(APP, method));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Origin")).hasValue(APP);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains(method);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("authorization");

        var foreign = exchange("OPTIONS", path, "", preflight(FOREIGN, method));
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void a_registered_page_may_send_what_a_form_of_the_record_may_not_come_from() {
        var fromThePage = new LinkedHashMap<>(Map.of("Origin", APP, "Sec-Fetch-Site", "cross-site"));

        var token = exchange("POST", "/oauth2/token", "grant_type=authorization_code", fromThePage);
        assertThat(token.statusCode())
                .as("asked, and refused for what is missing")
                .isIn(400, 401);
        assertThat(token.headers().firstValue("Access-Control-Allow-Origin")).hasValue(APP);
        assertThat(exchange("POST", "/fhir/Task", "{}", fromThePage).statusCode())
                .isEqualTo(401);

        assertThat(exchange("POST", "/users", "user=x", fromThePage).statusCode())
                .isEqualTo(403);
        assertThat(exchange("POST", "/oauth2/authorize", "state=x", fromThePage).statusCode())
                .isEqualTo(403);
        fromThePage.put("Origin", FOREIGN);
        assertThat(exchange("POST", "/oauth2/token", "grant_type=authorization_code", fromThePage)
                        .statusCode())
                .isEqualTo(403);
    }

    private static Map<String, String> preflight(String origin, String method) {
        return Map.of(
                "Origin",
                origin,
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                "authorization, content-type");
    }
}
