package org.footbridge.launch.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.footbridge.MovableClock;
import org.footbridge.launch.discovery.Issuer;
import org.footbridge.launch.discovery.Issuer.Algorithm;
import org.footbridge.launch.discovery.LaunchSettings;
import org.footbridge.launch.session.TestEncryptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A year of keys: each is known before it signs, and still known after it has signed for the last time. */
class ClientKeysTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final LaunchSettings.Keys PLAN =
            new LaunchSettings.Keys(Duration.ofDays(90), Duration.ofDays(1), Duration.ofDays(1));

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Clock clock = new MovableClock(now::get);
    private final DriverManagerDataSource database = new DriverManagerDataSource(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1",
            "footbridge",
            "");

    @BeforeEach
    void migrate() {
        Flyway.configure().dataSource(database).load().migrate();
    }

    private ClientKeys instance() {
        return instance(1);
    }

    private ClientKeys instance(int sealingKey) {
        var issuer = new Issuer(
                "Record",
                URI.create("https://record.example/fhir"),
                "footbridge",
                Issuer.Authentication.PRIVATE_KEY_JWT,
                Algorithm.ES384,
                null,
                Issuer.AssertionAudience.TOKEN_URL,
                Issuer.StaffScopes.USER,
                true,
                true,
                List.of(),
                List.of());
        var settings = new LaunchSettings(
                URI.create("https://footbridge.example"),
                List.of(issuer),
                null,
                null,
                Duration.ZERO,
                Duration.ofMinutes(10),
                Duration.ofHours(12),
                PLAN);
        return new ClientKeys(
                new ClientKeyTable(JdbcClient.create(database), TestEncryptor.of(sealingKey)), settings, clock);
    }

    private static List<String> published(ClientKeys keys) {
        return keys.published().getKeys().stream().map(JWK::getKeyID).toList();
    }

    private void at(int day) {
        now.set(START.plus(Duration.ofDays(day)));
    }

    @Test
    void each_key_is_published_before_it_signs_and_after() {
        ClientKeys keys = instance();
        String first = keys.current(Algorithm.ES384).getKeyID();
        assertThat(published(keys)).containsExactly(first);
        at(88);
        keys.rotate();
        assertThat(published(keys)).containsExactly(first);

        at(89);
        keys.rotate();
        assertThat(published(keys)).hasSize(2).contains(first);
        assertThat(keys.current(Algorithm.ES384).getKeyID()).isEqualTo(first);

        at(90);
        String second = keys.current(Algorithm.ES384).getKeyID();
        assertThat(second).isNotEqualTo(first);
        assertThat(published(keys)).containsExactly(first, second);

        at(91);
        keys.rotate();
        assertThat(published(keys)).containsExactly(second);
    }

    /** A service that was switched off for a year must not sign with a key that nobody has seen yet. */
    @Test
    void a_key_that_is_overdue_still_announces_the_next() {
        String first = instance().current(Algorithm.ES384).getKeyID();
        at(400);
        ClientKeys keys = instance();
        keys.rotate();

        assertThat(keys.current(Algorithm.ES384).getKeyID()).isEqualTo(first);
        assertThat(published(keys)).hasSize(2);
    }

    @Test
    void instances_share_their_keys_and_a_restart_keeps_them() {
        ClientKeys one = instance();
        ClientKeys two = instance();
        JWK key = one.current(Algorithm.ES384);

        assertThat(two.current(Algorithm.ES384)).isEqualTo(key);
        assertThat(instance().current(Algorithm.ES384)).isEqualTo(key);
    }

    @Test
    void only_public_parts_are_published_and_private_parts_are_sealed() {
        ClientKeys keys = instance();
        assertThat(keys.current(Algorithm.ES384).isPrivate()).isTrue();
        assertThat(keys.published().getKeys())
                .allSatisfy(key -> {
                    assertThat(key.isPrivate()).isFalse();
                    assertThat(key.getAlgorithm().getName()).isEqualTo("ES384");
                })
                .hasSize(1);
        assertThat(keys.published().toString(false)).doesNotContain("\"d\"");
    }

    @Test
    void keys_under_a_lost_sealing_key_are_replaced() {
        String lost = instance(1).current(Algorithm.ES384).getKeyID();

        ClientKeys keys = instance(2);

        assertThat(keys.current(Algorithm.ES384).getKeyID()).isNotEqualTo(lost);
        assertThat(published(keys)).hasSize(1).doesNotContain(lost);
    }
}
