package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** cds-hooks_2.0@208. */
class CorsPolicyTest extends ServiceOnPort {
    private static final String PAGE = "http://localhost:8090";

    @ParameterizedTest
    @ValueSource(strings = {DISCOVERY, SERVICE, FEEDBACK})
    void answers_a_preflight_without_a_token(String path) {
        TestResponse reply = send(options(path)
                .header("Origin", PAGE)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization, content-type, accept"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("access-control-allow-origin")).isEqualTo(PAGE);
        assertThat(reply.header("access-control-allow-methods")).contains("GET", "POST", "OPTIONS");
        assertThat(reply.header("access-control-allow-headers")).contains("authorization", "content-type", "accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {DISCOVERY, SERVICE, FEEDBACK})
    void answers_a_plain_options(String path) {
        assertThat(send(options(path)).status()).isEqualTo(200);
    }

    @Test
    void refuses_a_foreign_page() {
        TestResponse reply = send(options(SERVICE)
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST"));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.fault()).isEqualTo("foreign-origin");
        assertThat(reply.header("access-control-allow-origin")).isEmpty();
    }

    @Test
    void lets_a_registered_page_read_a_refusal_too() {
        TestResponse reply = send(request(DISCOVERY).header("Origin", PAGE));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("access-control-allow-origin")).isEqualTo(PAGE);
    }

    private HttpRequest.Builder options(String path) {
        return request(path).method("OPTIONS", HttpRequest.BodyPublishers.noBody());
    }
}
