package org.footbridge.launcher.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.footbridge.launcher.testing.RunningPractice;
import org.footbridge.launcher.testing.SmartAppClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreensTest extends RunningPractice {

    @Test
    void the_list_names_each_person_with_age_number_and_situation() {
        assertThat(get("/").body()).contains("ELLIS, Margaret (Mrs)", "78y", "999 267 8534", "Lonely and lives alone");
    }

    @ParameterizedTest
    @CsvSource({"ellis, 1", "MARGARET ellis, 1", "'999 267 8534', 1", "999267, 1", "zzz, 0", "'12', 0"})
    void the_list_is_searched_by_name_or_number(String search, int expected) {
        var page = get("/?q=" + search.replace(" ", "+")).body();

        assertThat(Pattern.compile("data-patient=").matcher(page).results()).hasSize(expected);
        assertThat(page.contains("No patient matches")).isEqualTo(expected == 0);
    }

    @Test
    void a_search_is_shown_as_text_only() {
        assertThat(get("/?q=%3Cscript%3Ealert(1)%3C/script%3E").body()).doesNotContain("<script>alert");
    }

    @Test
    void a_record_shows_its_banner_problems_measurements_and_referrals() {
        assertThat(get("/patients/inactive-diabetes-high-bp").body())
                .contains("MARSH, Colin (Mr)", "61y", "184/96 mmHg", "1 earlier", "Essential hypertension");
        assertThat(get("/patients/referral-link-worker").body())
                .contains("Befriending", "Active", "Ms Priya Nair", "01632 960122");
        assertThat(get("/patients/referral-nobody-reachable").body())
                .contains("no longer in this role", "No telephone or email recorded");
        assertThat(get("/patients/referral-no-link-worker").body()).contains("No link worker named");
        assertThat(get("/patients/deceased-lonely").body()).contains("Died ");
    }

    @Test
    void what_a_patient_answered_is_shown_a_line_a_question() {
        assertThat(get("/patients/stress-at-work").body())
                .contains("What suits them", "Alone or with others? In a group", "Answered ")
                .contains("What would stop them? Time, or caring for somebody");
        assertThat(get("/patients/nothing-relevant").body()).doesNotContain("Answers to questions");
    }

    @Test
    void a_problem_can_be_added_that_stands_in_some_record() {
        assertThat(get("/patients/nothing-relevant").body())
                .contains("Add a problem", ">Feeling lonely</option>", "Begin a consultation");
        assertThat(postForm("/patients/nothing-relevant/problems", "code", "0").statusCode())
                .isEqualTo(400);
        assertThat(postForm("/patients/nobody/problems", "code", "267076002").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Practitioner/sam-ortiz", "Patient/lonely-living-alone"})
    void nobody_but_a_clinician_makes_entries(String user) {
        var browser = new SmartAppClient(this, SmartAppClient.PUBLIC).as(user);
        var record = "/patients/lonely-living-alone";

        assertThat(browser.browse(record).body())
                .contains("Active problems")
                .doesNotContain("Add a problem", "Begin a consultation");
        assertThat(browser.answer(record + "/problems", "code=267076002").statusCode())
                .isEqualTo(403);
        assertThat(browser.answer(record + "/consultation", "ends=false").statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_moment_of_an_entry_that_is_not_this_patients_is_that_the_record_opens() {
        assertThat(get("/patients/nothing-relevant?problem=nobody-s&consultation=nobody-s")
                        .body())
                .doesNotContain("id=\"moment\"");
    }

    @Test
    void a_long_list_of_problems_has_pages() {
        var first = get("/patients/long-record-lonely").body();
        var last = get("/patients/long-record-lonely?past=6").body();

        assertThat(first).contains("Page 1 of 6", "past=2#past");
        assertThat(last).contains("Page 6 of 6", "past=5#past").doesNotContain("past=7");
        assertThat(get("/patients/long-record-lonely?past=99").body()).contains("Page 6 of 6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/patients/lonely-living-alone", "/patients/nobody"})
    void every_page_says_what_it_is_and_asks_nothing_of_other_hosts(String path) {
        var response = get(path);

        assertThat(response.body())
                .contains("Synthetic data, not for clinical use.", "lang=\"en-GB\"", "Skip to main content")
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("(src|href)=\"(https?:)?//")
                .doesNotContain(" style=", "onclick");
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'"));
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void a_patient_who_is_not_there_is_explained() {
        var response = get("/patients/nobody");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("There is no such page or patient").doesNotContain("Exception");
    }

    @Test
    void the_style_sheet_is_our_own_and_kept_by_the_browser() {
        var link = Pattern.compile("href=\"(/assets/practice-[^\"]+\\.css)\"").matcher(get("/").body());
        assertThat(link.find()).isTrue();

        var sheet = get(link.group(1));
        assertThat(sheet.body()).contains(".nhsuk-button", ".cds-card").doesNotContain("@font-face", "assets.nhs.uk");
        assertThat(sheet.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("max-age=31536000"));
    }
}
