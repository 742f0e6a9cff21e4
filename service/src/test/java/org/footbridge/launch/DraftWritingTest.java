package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.footbridge.people.APatient;
import org.footbridge.record.FhirServerStub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft referral is written once, and whatever came of it is said, whatever fails next. */
class DraftWritingTest extends LaunchedService {
    @Autowired
    private JdbcClient jdbc;

    private static final String WRITES = "ServiceRequest";
    private static final String ADDED = "The draft referral for befriending is in the record.";

    private TestBrowser browser = new TestBrowser(0);
    private int writesBefore;

    @BeforeEach
    void open() {
        browser = browser();
        writesBefore = allWrites();
        RECORDS.fhir.on(WRITES, FhirServerStub.status(201));
    }

    private HttpResponse<String> opened() {
        return opened(browser, RECORDS, APatient.ID);
    }

    private static int allWrites() {
        return Math.toIntExact(
                RECORDS.fhir.asked().stream().filter(WRITES::equals).count());
    }

    private int writes() {
        return allWrites() - writesBefore;
    }

    private HttpResponse<String> add(HttpResponse<String> page) {
        return browser.press(page, "/referrals", HtmlForms.of(page, "/referrals"));
    }

    @Test
    void two_presses_at_once_write_one_draft_and_the_second_is_told_so()
            throws InterruptedException, ExecutionException {
        var page = opened();
        var form = HtmlForms.of(page, "/referrals");
        String path = page.uri().getPath();
        var both = new OverlappingWrites();
        RECORDS.fhir.on(WRITES, both.answering(FhirServerStub.status(201)));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> presses = List.of(
                    () -> both.pressed(browser.submit(page, path + "/referrals", form)),
                    () -> both.pressed(browser.submit(page, path + "/referrals", form)));
            for (var press : threads.invokeAll(presses)) {
                assertThat(press.get()).isEqualTo(303);
            }
        }

        assertThat(writes()).isEqualTo(1);
        assertThat(browser.get(path).body())
                .contains(ADDED, "The draft referral for befriending is being added already");
    }

    @Test
    void a_draft_that_the_record_refused_can_be_added_again() {
        var page = opened();
        RECORDS.fhir.on(WRITES, FhirServerStub.status(422));
        assertThat(add(page).body()).contains("Nothing was added: the record system did not take the draft referral");

        RECORDS.fhir.on(WRITES, FhirServerStub.status(201));
        assertThat(add(page).body()).contains(ADDED);
    }

    @Test
    void a_draft_that_may_be_there_is_not_written_again() {
        var page = opened();
        for (FhirServerStub.Reply lost : List.<FhirServerStub.Reply>of(
                FhirServerStub.status(503),
                exchange -> {},
                FhirServerStub.body(
                        201, "application/fhir+json", "{\"resourceType\":\"Serv".getBytes(StandardCharsets.UTF_8)))) {
            writesBefore = allWrites();
            RECORDS.fhir.on(WRITES, lost);
            assertThat(add(page).body()).contains("It is not certain whether the draft referral for befriending");

            RECORDS.fhir.on(WRITES, FhirServerStub.status(201));
            assertThat(add(page).body()).contains("Nothing was added now", "Look in the record");
            assertThat(writes()).isEqualTo(1);
            page = opened();
        }
    }

    @Test
    void one_that_was_deleted_in_the_record_is_added_again_only_from_another_launch() {
        var page = opened();
        assertThat(add(page).body()).contains(ADDED);
        assertThat(add(page).body()).contains("was added from this page before, and was not added again");
        assertThat(writes()).isEqualTo(1);

        assertThat(add(opened()).body()).contains(ADDED);
        assertThat(writes()).isEqualTo(2);
    }

    @Test
    void a_token_refused_while_writing_is_renewed_and_the_draft_written_once() {
        var page = opened();
        var attempts = new AtomicInteger();
        RECORDS.fhir.on(
                WRITES,
                exchange -> FhirServerStub.status(attempts.getAndIncrement() == 0 ? 401 : 201)
                        .to(exchange));

        assertThat(add(page).body()).contains(ADDED);

        assertThat(attempts).hasValue(2);
        assertThat(RECORDS.refreshes()).isEqualTo(1);
    }

    @Test
    void where_access_has_ended_the_page_that_says_so_says_that_nothing_was_added(CapturedOutput output) {
        var page = opened();
        RECORDS.fhir.on(WRITES, exchange -> {
            RECORDS.endAccessTokens();
            RECORDS.endRefreshTokens();
            FhirServerStub.status(401).to(exchange);
        });

        var after = add(page);

        assertThat(failure(after, output)).isEqualTo("access-ended 403");
        assertThat(after.body()).contains("id=\"notices\"", "Nothing was added: access to the record ended");
    }

    @Test
    void a_notice_stands_on_the_failure_of_the_next_reading_and_then_on_the_page(CapturedOutput output) {
        var page = opened();
        String path = page.uri().getPath();
        String patient = "Patient/" + APatient.ID;
        RECORDS.fhir.on(WRITES, exchange -> {
            RECORDS.fhir.on(patient, FhirServerStub.status(503));
            FhirServerStub.status(201).to(exchange);
        });

        var failed = add(page);
        assertThat(failure(failed, output)).isEqualTo("record-busy 503");
        assertThat(failed.body()).contains(ADDED, "href=\"" + path + "#notices\">Try again</a>");
        assertThat(browser.get(path).body()).contains(ADDED);

        lonely().heldBy(RECORDS.fhir);
        assertThat(browser.get(path).body()).contains("id=\"notices\" tabindex=\"-1\"", ADDED);
        assertThat(browser.get(path).body()).doesNotContain("id=\"notices\"", ADDED);
    }

    @Test
    void a_record_that_cannot_be_read_before_writing_says_that_nothing_was_added(CapturedOutput output) {
        var page = opened();
        RECORDS.fhir.on("Patient/" + APatient.ID, FhirServerStub.status(503));

        var failed = browser.submit(page, page.uri().getPath() + "/referrals", HtmlForms.of(page, "/referrals"));

        assertThat(failure(failed, output)).isEqualTo("record-busy 503");
        assertThat(failed.body()).contains("Nothing was added", "Try again</a>");
        assertThat(writes()).isZero();
    }

    @Test
    void a_button_of_a_launch_that_has_ended_says_that_nothing_was_added(CapturedOutput output) {
        var page = opened();
        jdbc.sql("delete from launch").update();

        var failed = browser.submit(page, page.uri().getPath() + "/referrals", HtmlForms.of(page, "/referrals"));

        assertThat(failure(failed, output)).isEqualTo("session-ended 403");
        assertThat(failed.body()).contains("Nothing was added");
        assertThat(writes()).isZero();
    }

    @Test
    void the_draft_names_the_consultation_in_which_it_was_asked_for() {
        RECORDS.answering(token -> token.put("encounter", "visit-7"));
        var bodies = new CopyOnWriteArrayList<String>();
        RECORDS.fhir.on(WRITES, exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            FhirServerStub.status(201).to(exchange);
        });
        assertThat(add(opened()).body()).contains(ADDED);

        RECORDS.reset();
        assertThat(add(opened()).body()).contains(ADDED);

        assertThat(bodies.getFirst()).contains("\"encounter\":{\"reference\":\"Encounter/visit-7\"}");
        assertThat(bodies.getLast()).doesNotContain("encounter");
    }

    @Test
    void a_route_that_is_not_suggested_is_not_added_whatever_the_form_says() {
        var page = opened();
        var form = Map.of("card", "made-up", "route", "<b>skydiving</b>");

        assertThat(browser.press(page, "/referrals", form).body())
                .contains("Nothing was added: the record has the draft referral already, or")
                .doesNotContain("skydiving");
        assertThat(writes()).isZero();
    }
}
