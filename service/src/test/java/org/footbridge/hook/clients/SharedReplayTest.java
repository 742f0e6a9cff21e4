package org.footbridge.hook.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.footbridge.FootbridgeApplication;
import org.footbridge.hook.JwksServer;
import org.footbridge.hook.ServiceOnPort;
import org.footbridge.hook.TestResponse;
import org.footbridge.hook.TestToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A token is good once, at whichever instance; without the database, once at each, and no call waits. */
class SharedReplayTest {
    private final JwksServer keys = new JwksServer();
    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    @AfterEach
    void stop() {
        instances.forEach(ConfigurableApplicationContext::close);
        keys.stop();
    }

    @Test
    void is_refused_by_another_instance_on_postgres_and_only_by_its_own_once_that_is_lost()
            throws IOException, InterruptedException, ExecutionException {
        var postgres = EmbeddedPostgres.start();
        var settings = new String[] {
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=postgres",
            "--footbridge.launch.key=" + Base64.getEncoder().encodeToString(new byte[32])
        };
        try {
            var one = start(settings);
            var two = start(settings);
            is_good_once(one, two);
            is_good_once_of_many_at_once(one, two);
            is_forgotten_once_it_has_expired(one);
            waits_for_no_disk(two);
            without_a_database_no_call_waits(postgres, one, two);
        } finally {
            postgres.close();
        }
    }

    @Test
    void is_refused_by_another_instance_on_h2() {
        var shared = "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

        is_good_once(start(shared), start(shared));
    }

    private void is_good_once(ConfigurableApplicationContext one, ConfigurableApplicationContext two) {
        var token = token().sign();

        assertThat(call(one, token).status()).isEqualTo(200);
        var replayed = call(two, token);
        assertThat(replayed.status()).isEqualTo(401);
        assertThat(replayed.diagnostics()).contains("jti was used before");
        assertThat(call(two, token().sign()).status()).isEqualTo(200);
    }

    private void is_good_once_of_many_at_once(ConfigurableApplicationContext one, ConfigurableApplicationContext two)
            throws InterruptedException, ExecutionException {
        var token = token().sign();
        var calls = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 4; i++) {
            calls.add(() -> call(one, token).status());
            calls.add(() -> call(two, token).status());
        }
        var answers = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnlyOnce(200).contains(401);
    }

    private static void is_forgotten_once_it_has_expired(ConfigurableApplicationContext instance) {
        var jdbc = instance.getBean(JdbcClient.class);
        assertThat(rows(jdbc)).isPositive();
        jdbc.sql("update used_token set expires_at = ?")
                .param(Instant.now().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .update();

        instance.getBean(ReplayCheck.class).deleteExpired();

        assertThat(rows(jdbc)).isZero();
    }

    private static void waits_for_no_disk(ConfigurableApplicationContext instance) {
        assertThat(instance.getBean(JdbcClient.class)
                        .sql("select relpersistence from pg_class where relname = 'used_token'")
                        .query(String.class)
                        .single())
                .isEqualTo("u");
    }

    private static int rows(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from used_token").query(Integer.class).single();
    }

    private void without_a_database_no_call_waits(
            EmbeddedPostgres postgres, ConfigurableApplicationContext one, ConfigurableApplicationContext two)
            throws IOException {
        postgres.close();
        var token = token().sign();

        assertThat(call(one, token).status()).isEqualTo(200);
        // From now on the database is not asked, so that no call waits for a connection.
        assertThat(one.getBean(ReplayCheck.class).aloneSince()).isNotNull();
        assertThat(call(one, token).diagnostics()).contains("jti was used before");
        assertThat(call(one, token().sign()).status()).isEqualTo(200);
        assertThat(call(two, token).status())
                .as("each instance knows its own only")
                .isEqualTo(200);
        assertThat(one.getBean(TokensHealth.class).health().getStatus().getCode())
                .isEqualTo("DEGRADED");
    }

    private TestToken token() {
        return TestToken.by(ServiceOnPort.ISSUER, keys, ServiceOnPort.BASE_URL + ServiceOnPort.SERVICE)
                .rs384();
    }

    private static TestResponse call(ConfigurableApplicationContext instance, String token) {
        return TestResponse.to(request(instance, ServiceOnPort.SERVICE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(ServiceOnPort.patientView())));
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext instance, String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + instance.getEnvironment().getProperty("local.server.port") + path));
    }

    private ConfigurableApplicationContext start(String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--footbridge.base-url=" + ServiceOnPort.BASE_URL,
                "--footbridge.clients[0].name=record",
                "--footbridge.clients[0].issuer=" + ServiceOnPort.ISSUER,
                "--footbridge.clients[0].jwks-url=" + keys.url()));
        arguments.addAll(List.of(settings));
        var started = SpringApplication.run(FootbridgeApplication.class, arguments.toArray(String[]::new));
        instances.add(started);
        return started;
    }
}
