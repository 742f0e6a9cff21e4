package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.footbridge.people.APatient;
import org.footbridge.record.FhirServerStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** "Read, proceed with care": said on the page, it quiets one card for a time, there and at the hook. */
class ReadWithCareTest extends LaunchedService {

    private static final String ACTION = "/read-with-care";
    private static final String BUTTON = "I have read them: proceed with care";
    private static final String WITH_CARE = "The entries to read first were read.";
    private static final String KEPT = "Kept for 90 days. Any new entry of this kind brings the card back.";
    private static final String CHANGED = "Nothing was kept: what is to be read first has changed";
    private static final String NO_LEAFLET =
            "Nothing to take home or to print is offered for this patient at the moment.";
    private static final String ROUTE = "befriending";
    private static final List<String> TO_TAKE_HOME =
            List.of("/leaflets/", "Referral as text to copy", "What would stop them?");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SwitchableDatabase database;

    @BeforeEach
    void entriesToReadFirst() {
        toReadFirst().heldBy(RECORDS.fhir);
    }

    /** The other tests share the database. */
    @AfterEach
    void forget() {
        jdbc.sql("delete from acknowledgement").update();
    }

    private static APatient toReadFirst() {
        return lonely().with("766561000000109", "Safeguarding", 20);
    }

    private HttpResponse<String> page() {
        return opened(browser(), RECORDS, APatient.ID);
    }

    /** What is shown after somebody said so on a page of their own. */
    private HttpResponse<String> said() {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        return browser.press(page, ACTION, HtmlForms.of(page, ACTION));
    }

    /** What the hook of the same record system shows. */
    private String cards(String fhirServer) {
        var answer = browser().postJson("/cds-services/social-prescribing-patient-view", """
                {"hook": "patient-view", "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
                 "context": {"userId": "Practitioner/7", "patientId": "%s"}, "fhirServer": "%s", "prefetch": %s}""".formatted(
                        APatient.ID,
                        fhirServer,
                        JsonMapper.shared().writeValueAsString(toReadFirst().prefetch())));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String leaflet(HttpResponse<String> page) {
        var path = Pattern.compile("/leaflets/\\d+").matcher(page.body());
        assertThat(path.find()).isTrue();
        return path.group();
    }

    @Test
    void said_once_the_routes_are_shown_with_nothing_to_take_home() {
        var before = page();
        assertThat(before.body()).contains(BUTTON).doesNotContain(WITH_CARE, "Add a draft referral");
        assertThat(before.body()).doesNotContain(TO_TAKE_HOME);

        var after = said();

        assertThat(after.body())
                .contains(KEPT, WITH_CARE, "Add a draft referral")
                .doesNotContain(BUTTON);
        assertThat(after.body()).doesNotContain(TO_TAKE_HOME);
        assertThat(page().body()).contains(WITH_CARE, "Add a draft referral").doesNotContain(KEPT, BUTTON);
    }

    @Test
    void no_leaflet_opens_by_its_address_before_or_after() {
        lonely().heldBy(RECORDS.fhir);
        var leaflet = leaflet(page());
        toReadFirst().heldBy(RECORDS.fhir);
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        var address = page.uri().getPath() + leaflet;

        for (int time = 0; time < 2; time++) {
            assertThat(browser.follow(browser.get(address)).body())
                    .contains(NO_LEAFLET)
                    .doesNotContain("What happens next?");
            assertThat(browser.follow(browser.submit(page, address, Map.of("own", "Monday")))
                            .body())
                    .contains(NO_LEAFLET)
                    .doesNotContain("What happens next?");
            browser.press(page, ACTION, time == 0 ? HtmlForms.of(page, ACTION) : Map.of("entries", ""));
        }
    }

    @Test
    void a_page_made_before_an_entry_came_opens_no_leaflet_after_it() {
        lonely().heldBy(RECORDS.fhir);
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        var address = page.uri().getPath() + leaflet(page);
        var open = browser.get(address);
        assertThat(open.body()).contains("What happens next?");

        toReadFirst().heldBy(RECORDS.fhir);

        assertThat(browser.follow(browser.submit(open, address, Map.of("own", "Monday")))
                        .body())
                .contains(NO_LEAFLET)
                .doesNotContain("What happens next?");
        assertThat(browser.follow(browser.get(address)).body())
                .contains(NO_LEAFLET)
                .doesNotContain("What happens next?");
    }

    @Test
    void hook_and_page_agree_whichever_way_the_fhir_base_is_written() {
        var base = RECORDS.iss();
        assertThat(cards(base)).contains("\"critical\"").doesNotContain(ROUTE + "\",\"uuid");

        said();

        for (var same : List.of(base, base + "/")) {
            assertThat(cards(same)).doesNotContain("\"critical\"").contains("Add a draft referral", WITH_CARE);
        }
        assertThat(cards(OTHER_RECORDS.iss())).contains("\"critical\"").doesNotContain("Add a draft referral");
    }

    @Test
    void a_new_entry_brings_the_card_back_and_a_new_one_that_is_no_such_entry_does_not() {
        said();
        toReadFirst().with("160932005", "Financial problem", 12).heldBy(RECORDS.fhir);
        assertThat(page().body()).contains(WITH_CARE);

        toReadFirst().with("766561000000109", "Safeguarding", 3).heldBy(RECORDS.fhir);

        assertThat(page().body()).contains(BUTTON).doesNotContain(WITH_CARE, "Add a draft referral");
    }

    @Test
    void what_came_after_the_page_was_shown_was_not_read() {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        toReadFirst().with("766561000000109", "Safeguarding", 0).heldBy(RECORDS.fhir);

        var after = browser.press(page, ACTION, HtmlForms.of(page, ACTION));

        assertThat(after.body()).contains(CHANGED, BUTTON).doesNotContain(WITH_CARE);
        assertThat(browser.press(page, ACTION, Map.of("entries", "made up")).body())
                .contains(CHANGED);
        assertThat(browser.press(after, ACTION, HtmlForms.of(after, ACTION)).body())
                .contains(KEPT, WITH_CARE);
    }

    @Test
    void pressed_twice_it_is_kept_once() {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        var form = HtmlForms.of(page, ACTION);
        browser.press(page, ACTION, form);

        assertThat(browser.press(page, ACTION, form).body()).contains("Kept. Any new entry", WITH_CARE);
        assertThat(jdbc.sql("select count(*) from acknowledgement")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void counts_for_ninety_days_from_today_and_no_longer() {
        said();
        var until = jdbc.sql("select until_day from acknowledgement")
                .query(LocalDate.class)
                .single();
        assertThat(until).isEqualTo(toReadFirst().today().plusDays(90));

        jdbc.sql("update acknowledgement set until_day = ?")
                .param(toReadFirst().today().minusDays(1))
                .update();

        assertThat(page().body()).contains(BUTTON).doesNotContain(WITH_CARE);
    }

    @Test
    void another_safety_finding_is_shown_as_before() {
        said();
        toReadFirst().with("6471006", "Suicidal thoughts", 2).heldBy(RECORDS.fhir);

        assertThat(page().body()).contains("card--critical").doesNotContain("Add a draft referral");
    }

    @Test
    void on_a_card_with_another_finding_there_is_no_button_that_could_seem_to_lift_that_too() {
        toReadFirst().with("6471006", "Suicidal thoughts", 2).heldBy(RECORDS.fhir);
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);

        assertThat(page.body()).contains("card--critical").doesNotContain(BUTTON);
        assertThat(browser.press(page, ACTION, Map.of("entries", "made up")).body())
                .contains(CHANGED);
    }

    @Test
    void where_a_part_could_not_be_read_more_may_stand_there() {
        said();
        toReadFirst().butRefusing("procedures").heldBy(RECORDS.fhir);

        assertThat(page().body()).doesNotContain(WITH_CARE, BUTTON, "Add a draft referral");
    }

    @Test
    void without_the_database_the_card_is_shown() {
        said();
        // What is not asked again for half a minute is asked again in the next test.
        later(Duration.ofHours(-1));

        database.whileDown(() -> assertThat(cards(RECORDS.iss())).contains("\"critical\""));

        later(Duration.ZERO);
        assertThat(cards(RECORDS.iss())).doesNotContain("\"critical\"");
    }

    @Test
    void where_the_record_cannot_be_read_the_page_of_the_failure_says_that_nothing_was_kept(CapturedOutput output) {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        RECORDS.fhir.on("Patient/" + APatient.ID, FhirServerStub.status(503));

        var failed = browser.submit(page, page.uri().getPath() + ACTION, HtmlForms.of(page, ACTION));

        assertThat(failure(failed, output)).isEqualTo("record-busy 503");
        assertThat(failed.body()).contains("This could not be kept: the card will come back.");
    }
}
