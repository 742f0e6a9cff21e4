package org.footbridge.launcher.smart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.footbridge.launcher.smart.RegisteredApp.Authentication;
import org.junit.jupiter.api.Test;

/** Pages of public apps call from a browser; of the others their servers do. */
class PageOriginsTest {

    @Test
    void are_those_of_the_redirect_uris_of_a_public_app() {
        assertThat(app(Authentication.NONE).pageOrigins())
                .containsExactlyInAnyOrder("https://app.example", "http://127.0.0.1:9000");
        assertThat(app(Authentication.PRIVATE_KEY_JWT).pageOrigins()).isEmpty();
        assertThat(app(Authentication.CLIENT_SECRET_BASIC).pageOrigins()).isEmpty();
    }

    private static RegisteredApp app(Authentication authentication) {
        return new RegisteredApp(
                "diary",
                "Diary",
                URI.create("https://app.example/launch"),
                null,
                List.of("https://app.example/callback", "http://127.0.0.1:9000/callback"),
                authentication,
                "",
                "",
                List.of(),
                RegisteredApp.Consent.ALWAYS,
                false);
    }
}
