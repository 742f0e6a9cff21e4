package org.footbridge.launcher.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.footbridge.launcher.testing.RunningPractice;
import org.footbridge.launcher.testing.SmartAppClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of tokens after a launch. */
class RefreshAndRevokeTest extends RunningPractice {

    private static final String PATIENT = "lonely-living-alone";

    private SmartAppClient app = new SmartAppClient(this, SmartAppClient.ASYMMETRIC);
    private JsonNode tokens = JSON.nullNode();

    @BeforeEach
    void launched() {
        app = new SmartAppClient(this, SmartAppClient.ASYMMETRIC);
        tokens = app.launch(PATIENT, SmartAppClient.ALL);
    }

    private int reading(JsonNode with) {
        return sendFhir(with.path("access_token").asString(), "GET", "/Patient/" + PATIENT, "")
                .statusCode();
    }

    @Test
    void a_refresh_gives_new_tokens_for_the_same_context() {
        var next = json(app.token(SmartAppClient.refresh(tokens)));

        assertThat(next.path("patient").asString()).isEqualTo(PATIENT);
        assertThat(List.of(next.path("access_token"), next.path("refresh_token")))
                .doesNotContain(tokens.path("access_token"), tokens.path("refresh_token"));
        assertThat(reading(next)).isEqualTo(200);
        assertThat(reading(tokens)).isEqualTo(401);
    }

    @Test
    void a_refresh_may_ask_for_less_and_not_for_more() {
        var less = SmartAppClient.refresh(tokens);
        less.put("scope", "user/*.cruds");
        var narrowed = json(app.token(less));
        var more = SmartAppClient.refresh(narrowed);
        more.put("scope", "user/*.cruds offline_access");

        assertThat(narrowed.path("scope").asString()).isEqualTo("user/*.cruds");
        assertThat(json(app.token(more)).path("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void an_old_refresh_token_ends_the_whole_family() {
        var next = json(app.token(SmartAppClient.refresh(tokens)));

        assertThat(json(app.token(SmartAppClient.refresh(tokens))).path("error").asString())
                .isEqualTo("invalid_grant");
        assertThat(reading(next)).isEqualTo(401);
        assertThat(json(app.token(SmartAppClient.refresh(next))).path("error").asString())
                .isEqualTo("invalid_grant");
    }

    @Test
    void a_refresh_token_is_worth_nothing_to_another_app() {
        var other = new SmartAppClient(this, SmartAppClient.SYMMETRIC);

        assertThat(json(other.token(SmartAppClient.refresh(tokens)))
                        .path("error")
                        .asString())
                .isEqualTo("invalid_grant");
    }

    @Test
    void a_revoked_token_is_worth_nothing() {
        var revoke = Map.of("token", tokens.path("refresh_token").asString());

        assertThat(app.send("/oauth2/revoke", revoke).statusCode()).isEqualTo(200);
        assertThat(reading(tokens)).isEqualTo(401);
        assertThat(app.token(SmartAppClient.refresh(tokens)).statusCode()).isEqualTo(400);
    }

    @Test
    void introspection_tells_what_a_token_is_for() {
        var token = Map.of("token", tokens.path("access_token").asString());
        var introspected = json(app.send("/oauth2/introspect", token));
        app.send("/oauth2/revoke", token);

        assertThat(introspected.path("active").asBoolean()).isTrue();
        assertThat(introspected.path("patient").asString()).isEqualTo(PATIENT);
        assertThat(introspected.path("client_id").asString()).isEqualTo(SmartAppClient.ASYMMETRIC);
        assertThat(json(app.send("/oauth2/introspect", token)).path("active").asBoolean(true))
                .isFalse();
    }
}
