package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.footbridge.FootbridgeApplication;
import org.footbridge.launch.session.Launches;
import org.footbridge.people.APatient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Launches outlive a restart of the service, and every instance on one database knows them. */
class SharedSessionsTest {
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final RecordSystem records = new RecordSystem();
    private final List<Instance> instances = new ArrayList<>();

    @BeforeEach
    void record() {
        Launched.lonely().heldBy(records.fhir);
    }

    @AfterEach
    void stop() {
        instances.forEach(Instance::stop);
        records.close();
    }

    /** One running service. */
    private record Instance(ConfigurableApplicationContext application) {
        int port() {
            return Integer.parseInt(String.valueOf(application.getEnvironment().getProperty("local.server.port")));
        }

        JdbcClient jdbc() {
            return application.getBean(JdbcClient.class);
        }

        void stop() {
            application.close();
        }
    }

    private Instance start(String... database) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--footbridge.launch.issuers[0].name=Practice record",
                "--footbridge.launch.issuers[0].issuer=" + records.iss(),
                "--footbridge.launch.issuers[0].client-id=" + RecordSystem.CLIENT));
        arguments.addAll(Arrays.asList(database));
        var started =
                new Instance(SpringApplication.run(FootbridgeApplication.class, arguments.toArray(String[]::new)));
        instances.add(started);
        records.knowsKeysAt("http://127.0.0.1:" + started.port() + "/.well-known/jwks.json");
        return started;
    }

    private HttpResponse<String> begun(TestBrowser browser) {
        return browser.get(Launched.launchOf(records));
    }

    private URI allowed(HttpResponse<String> begun) {
        return records.allow(TestBrowser.location(begun), APatient.ID);
    }

    @Nested
    class OnAnH2File {

        @Test
        void survive_a_restart_between_launch_and_callback_and_after(@TempDir Path folder) throws IOException {
            String database = "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("footbridge")
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
            Instance first = start(database);
            TestBrowser browser = new TestBrowser(first.port());
            URI callback = allowed(begun(browser));
            String keys = browser.get("/.well-known/jwks.json").body();
            first.stop();

            Instance second = start(database);
            browser = browser.at(second.port());
            var page = browser.follow(Launched.answered(browser, callback));
            assertThat(page.body()).contains(Launched.NAME);
            assertThat(browser.get("/.well-known/jwks.json").body()).isEqualTo(keys);
            second.stop();

            Instance third = start(database);
            browser = browser.at(third.port());
            assertThat(browser.get(page.uri().getPath()).body()).contains(Launched.NAME);
            Path key = folder.resolve("footbridge.launch-key");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
        }

        @Test
        void end_where_the_sealing_key_was_changed_and_can_begin_again(@TempDir Path folder) {
            String database = "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("footbridge")
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
            Instance first = start(database);
            TestBrowser browser = new TestBrowser(first.port());
            var page = browser.follow(Launched.answered(browser, allowed(begun(browser))));
            first.stop();

            Instance second = start(database, "--footbridge.launch.key=" + KEY);
            browser = browser.at(second.port());
            assertThat(browser.get(page.uri().getPath()).body()).contains("This page has ended");
            page = browser.follow(Launched.answered(browser, allowed(begun(browser))));
            assertThat(page.body()).contains(Launched.NAME);
        }
    }

    @Nested
    class OnPostgres {

        @Test
        void are_shared_by_two_instances() throws IOException, InterruptedException, ExecutionException {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
                String[] database = {
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres",
                    "--footbridge.launch.key=" + KEY
                };
                Instance one = start(database);
                Instance two = start(database);
                TestBrowser browser = new TestBrowser(one.port());

                URI callback = allowed(begun(browser));
                TestBrowser atTwo = browser.at(two.port());
                var page = atTwo.follow(Launched.answered(atTwo, callback));
                String path = page.uri().getPath();
                assertThat(page.body()).contains(Launched.NAME);
                assertThat(browser.get(path).body()).contains(Launched.NAME);
                assertThat(browser.get("/.well-known/jwks.json").body())
                        .isEqualTo(atTwo.get("/.well-known/jwks.json").body());

                renew_at_once(List.of(browser, atTwo), path);
                forget_what_has_ended(one, atTwo, path);
            }
        }

        /** A refresh token is good once: two instances must not both use it. */
        private void renew_at_once(List<TestBrowser> browsers, String path)
                throws InterruptedException, ExecutionException {
            records.endAccessTokens();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<String>> calls = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    TestBrowser browser = browsers.get(i % browsers.size());
                    calls.add(() -> browser.get(path).body());
                }
                for (Future<String> page : threads.invokeAll(calls)) {
                    assertThat(page.get()).contains(Launched.NAME, "Feeling lonely");
                }
            }
            assertThat(records.refreshes()).isEqualTo(1);
        }

        private void forget_what_has_ended(Instance instance, TestBrowser browser, String path) {
            instance.jdbc().sql("delete from spring_session").update();
            assertThat(browser.get(path).body()).contains("This page has ended");
            begun(browser);
            instance.jdbc().sql("update launch_start set expires_at = now()").update();

            instance.application().getBean(Launches.class).forget();

            assertThat(instance.jdbc()
                            .sql("select count(*) from launch")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(instance.jdbc()
                            .sql("select count(*) from launch_start")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
