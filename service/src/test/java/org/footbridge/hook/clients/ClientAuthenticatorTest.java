package org.footbridge.hook.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.footbridge.hook.JwksServer;
import org.footbridge.hook.TestToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class ClientAuthenticatorTest {
    private static final String ISSUER = "https://record.example";
    private final JwksServer keys = new JwksServer();
    private final TrustSettings.Client client = new TrustSettings.Client(
            "record",
            ISSUER,
            URI.create(keys.url()),
            null,
            List.of(),
            List.of("https://record.example/fhir"),
            List.of(),
            null);

    @AfterEach
    void stop() {
        keys.stop();
    }

    @Test
    void fetches_keys_at_most_twice_however_many_unknown_key_ids_come() {
        AuthenticationManager manager = ClientAuthenticator.of(client, limits(Set.of("ES384")), Clock.systemUTC());

        for (int call = 0; call < 6; call++) {
            String token = TestToken.by(ISSUER, keys, "https://any.example")
                    .kid("unknown-" + call)
                    .sign();
            assertThatThrownBy(() -> manager.authenticate(new BearerTokenAuthenticationToken(token)))
                    .isInstanceOf(AuthenticationException.class);
        }

        assertThat(keys.fetches()).isEqualTo(2);
        String known = TestToken.by(ISSUER, keys, "https://any.example").sign();
        assertThat(manager.authenticate(new BearerTokenAuthenticationToken(known)))
                .isInstanceOf(JwtAuthenticationToken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "made-up"})
    void takes_no_weak_algorithm_from_the_configuration(String algorithm) {
        assertThatThrownBy(() -> ClientAuthenticator.of(client, limits(Set.of("ES384", algorithm)), Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("asymmetric");
    }

    private static TrustSettings.Tokens limits(Set<String> algorithms) {
        return new TrustSettings.Tokens(
                algorithms,
                Duration.ofMinutes(5),
                Duration.ofSeconds(60),
                10,
                Duration.ofMinutes(5),
                Duration.ofMinutes(4));
    }
}
