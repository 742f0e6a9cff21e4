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
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.footbridge.launch.session.LaunchStore;
import org.footbridge.people.APatient;
import org.footbridge.record.FhirServerStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Launches outlive a restart of the service, and every instance on one database knows them. */
class SharedSessionsTest {
    private final RecordSystemStub records = new RecordSystemStub();
    private final ServiceInstances instances = new ServiceInstances(records);

    @BeforeEach
    void record() {
        LaunchedService.lonely().heldBy(records.fhir);
    }

    @AfterEach
    void stop() {
        instances.close();
        records.close();
    }

    private HttpResponse<String> begun(TestBrowser browser) {
        return browser.get(LaunchedService.launchOf(records));
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
            var first = instances.start(database);
            TestBrowser browser = new TestBrowser(first.port());
            URI callback = allowed(begun(browser));
            String keys = browser.get("/.well-known/jwks.json").body();
            first.stop();

            var second = instances.start(database);
            browser = browser.at(second.port());
            var page = browser.follow(LaunchedService.answered(browser, callback));
            assertThat(page.body()).contains(LaunchedService.NAME);
            assertThat(browser.get("/.well-known/jwks.json").body()).isEqualTo(keys);
            second.stop();

            var third = instances.start(database);
            browser = browser.at(third.port());
            assertThat(browser.get(page.uri().getPath()).body()).contains(LaunchedService.NAME);
            Path key = folder.resolve("footbridge.launch-key");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
        }

        @Test
        void end_where_the_sealing_key_was_changed_and_can_begin_again(@TempDir Path folder) {
            String database = "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("footbridge")
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
            var first = instances.start(database);
            TestBrowser browser = new TestBrowser(first.port());
            var page = browser.follow(LaunchedService.answered(browser, allowed(begun(browser))));
            first.stop();

            var second = instances.start(database, "--footbridge.launch.key=" + ServiceInstances.KEY);
            browser = browser.at(second.port());
            assertThat(browser.get(page.uri().getPath()).body()).contains("This page has ended");
            page = browser.follow(LaunchedService.answered(browser, allowed(begun(browser))));
            assertThat(page.body()).contains(LaunchedService.NAME);
        }
    }

    @Nested
    class OnPostgres {

        @Test
        void are_shared_by_two_instances() throws IOException, InterruptedException, ExecutionException {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
                String[] database = ServiceInstances.on(postgres);
                var one = instances.start(database);
                var two = instances.start(database);
                TestBrowser browser = new TestBrowser(one.port());

                URI callback = allowed(begun(browser));
                TestBrowser atTwo = browser.at(two.port());
                var page = atTwo.follow(LaunchedService.answered(atTwo, callback));
                String path = page.uri().getPath();
                assertThat(page.body()).contains(LaunchedService.NAME);
                assertThat(browser.get(path).body()).contains(LaunchedService.NAME);
                assertThat(browser.get("/.well-known/jwks.json").body())
                        .isEqualTo(atTwo.get("/.well-known/jwks.json").body());

                renew_at_once(List.of(browser, atTwo), path);
                add_one_draft_at_once(browser, atTwo, page);
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
                    assertThat(page.get()).contains(LaunchedService.NAME, "Feeling lonely");
                }
            }
            assertThat(records.refreshes()).isEqualTo(1);
        }

        private void add_one_draft_at_once(TestBrowser one, TestBrowser two, HttpResponse<String> page)
                throws InterruptedException, ExecutionException {
            var form = HtmlForms.of(page, "/referrals");
            String path = page.uri().getPath();
            var both = new OverlappingWrites();
            records.fhir.on("ServiceRequest", both.answering(FhirServerStub.status(201)));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Callable<Integer>> presses = List.of(
                        () -> both.pressed(one.submit(page, path + "/referrals", form)),
                        () -> both.pressed(two.submit(page, path + "/referrals", form)));
                for (Future<Integer> press : threads.invokeAll(presses)) {
                    assertThat(press.get()).isEqualTo(303);
                }
            }
            assertThat(records.fhir.asked())
                    .filteredOn("ServiceRequest"::equals)
                    .hasSize(1);
            assertThat(two.get(path).body()).contains("is in the record", "is being added already");
        }

        private void forget_what_has_ended(ServiceInstances.Instance instance, TestBrowser browser, String path) {
            instance.jdbc().sql("delete from spring_session").update();
            assertThat(browser.get(path).body()).contains("This page has ended");
            begun(browser);
            instance.jdbc().sql("update launch_start set expires_at = now()").update();

            instance.application().getBean(LaunchStore.class).deleteExpired();

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
