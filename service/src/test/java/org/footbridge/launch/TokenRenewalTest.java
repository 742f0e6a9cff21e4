package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.footbridge.people.APatient;
import org.footbridge.record.FhirServerStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Renewals that go wrong or take long cost the GP who waits no launch, and other GPs nothing. */
@Timeout(60)
class TokenRenewalTest extends LaunchedService {
    /** More than the database has connections for. */
    private static final int MANY = 12;

    @Autowired
    private JdbcClient jdbc;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch answering = new CountDownLatch(1);

    @AfterEach
    void stop() {
        answering.countDown();
        threads.close();
    }

    @Test
    void a_token_endpoint_that_hangs_stops_no_other_page_no_card_and_no_dismissal() throws InterruptedException {
        var waiting = new ArrayList<HttpResponse<String>>();
        var gps = new ArrayList<TestBrowser>();
        for (int i = 0; i < MANY; i++) {
            gps.add(browser());
            waiting.add(opened(gps.get(i), RECORDS, APatient.ID));
        }
        var other = browser();
        var otherPage = opened(other, OTHER_RECORDS, APatient.ID);
        RECORDS.endAccessTokens();
        var arrived = new CountDownLatch(MANY);
        RECORDS.slowTokens(arrived, answering);
        for (int i = 0; i < MANY; i++) {
            String path = waiting.get(i).uri().getPath();
            TestBrowser gp = gps.get(i);
            threads.execute(() -> gp.get(path));
        }
        arrived.await();

        assertThat(other.get(otherPage.uri().getPath()).body()).contains("Feeling lonely");
        assertThat(opened(browser(), OTHER_RECORDS, APatient.ID).statusCode()).isEqualTo(200);
        assertThat(cards()).contains("\"cards\"");
        var form = HtmlForms.of(waiting.getFirst(), "/dismissals");
        form.put("reason", "patient-refuses");
        String dismissals = waiting.getFirst().uri().getPath() + "/dismissals";
        assertThat(gps.getFirst().submit(waiting.getFirst(), dismissals, form).statusCode())
                .isEqualTo(303);
    }

    private String cards() {
        return new TestBrowser(port())
                .postJson("/cds-services/social-prescribing-patient-view", """
                {"hook": "patient-view", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
                 "context": {"userId": "Practitioner/7", "patientId": "p1"},
                 "prefetch": {"patient": {"resourceType": "Patient", "id": "p1", "birthDate": "1950-01-31"},
                  "problems": null, "measurements": null, "procedures": null, "referrals": null, "careTeams": null,
                  "encounters": null, "appointments": null, "tasks": null, "communications": null, "consents": null, "preferences": null}}""")
                .body();
    }

    @Test
    void one_that_fails_for_the_moment_ends_no_launch(CapturedOutput output) {
        var browser = browser();
        String path = opened(browser, RECORDS, APatient.ID).uri().getPath();
        RECORDS.endAccessTokens();
        for (int status : List.of(500, 503)) {
            RECORDS.failingTokens(FhirServerStub.status(status));

            var page = browser.get(path);

            assertThat(failure(page, output)).isEqualTo("access-not-renewed 503");
            assertThat(page.body()).contains("Try again</a>");
        }

        RECORDS.reset();
        assertThat(browser.get(path).body()).contains("Feeling lonely");
        assertThat(RECORDS.refreshes()).isEqualTo(1);
    }

    /** The reading's time is over first; the renewal goes on, and its answer serves the next request. */
    @Test
    void one_that_takes_longer_than_a_reading_is_not_lost(CapturedOutput output) {
        var browser = browser();
        String path = opened(browser, RECORDS, APatient.ID).uri().getPath();
        RECORDS.endAccessTokens();
        RECORDS.slowTokens(new CountDownLatch(1), answering);
        assertThat(browser.get(path).body()).contains("Try again</a>");

        answering.countDown();

        assertThat(browser.get(path).body()).contains("Feeling lonely");
        assertThat(RECORDS.refreshes()).isEqualTo(1);
    }

    @Test
    void one_that_an_instance_began_and_never_ended_is_taken_over() {
        var browser = browser();
        String path = opened(browser, RECORDS, APatient.ID).uri().getPath();
        RECORDS.endAccessTokens();
        jdbc.sql("update launch set renewing_until = timestamp '2020-01-01 00:00:00+00:00'")
                .update();

        assertThat(browser.get(path).body()).contains("Feeling lonely");
        assertThat(RECORDS.refreshes()).isEqualTo(1);
    }

    @Test
    void one_with_narrower_scopes_counts_the_rest_as_not_granted() {
        var browser = browser();
        String path = opened(browser, RECORDS, APatient.ID).uri().getPath();
        RECORDS.endAccessTokens();
        RECORDS.answering(token -> token.put("scope", "openid fhirUser patient/Patient.r patient/Observation.rs"));
        browser.get(path);

        assertThat(browser.get(path).body())
                .contains("<strong>problems</strong>: <span>not granted to this page", "ask about safety")
                .doesNotContain("Add a draft referral: ");
    }

    @Test
    void one_that_comes_after_signing_out_is_given_back() throws InterruptedException, ExecutionException {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        RECORDS.endAccessTokens();
        var arrived = new CountDownLatch(1);
        RECORDS.slowTokens(arrived, answering);
        var revoked = new CountDownLatch(4);
        RECORDS.countingRevocations(revoked);
        Future<?> reading = threads.submit(() -> browser.get(page.uri().getPath()));
        arrived.await();

        var ended = browser.submit(page, page.uri().getPath() + "/sign-out", Map.of());
        assertThat(ended.body()).contains("You have signed out");
        answering.countDown();
        reading.get();
        revoked.await();

        assertThat(RECORDS.revoked()).containsAll(RECORDS.lastTokens());
    }

    @Test
    void signing_out_gives_the_other_token_back_where_one_is_not_taken() {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        var asked = new CountDownLatch(2);
        RECORDS.failingRevocations(exchange -> {
            asked.countDown();
            FhirServerStub.status(500).to(exchange);
        });

        var ended = browser.submit(page, page.uri().getPath() + "/sign-out", Map.of());

        assertThat(ended.body()).contains("You have signed out", "could not be ended at once");
        assertThat(asked.getCount()).isZero();
    }
}
