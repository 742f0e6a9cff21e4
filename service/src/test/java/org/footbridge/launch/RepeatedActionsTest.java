package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.footbridge.feedback.FeedbackQuery;
import org.footbridge.feedback.FeedbackWithRules;
import org.footbridge.feedback.WrittenLedger;
import org.footbridge.people.APatient;
import org.footbridge.record.FhirServerStub;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Buttons pressed too late, twice or by somebody who made up the form, and pages loaded again. */
class RepeatedActionsTest extends LaunchedService {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FeedbackQuery answers;

    @Autowired
    private WrittenLedger written;

    private List<FeedbackWithRules> feedback(Map<String, String> form) {
        return answers.all().stream()
                .filter(answer -> answer.cardUuid().equals(form.get("card")))
                .toList();
    }

    @Test
    void a_button_of_a_session_that_has_ended_says_so_at_once(CapturedOutput output) {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        String path = page.uri().getPath() + "/sign-out";

        browser.setCookie("footbridge-launch", "bm8tc3VjaC1zZXNzaW9u");
        assertThat(failure(browser.submit(page, path, Map.of()), output)).isEqualTo("session-ended 403");
        browser.forgetCookies();
        assertThat(failure(browser.submit(page, path, Map.of()), output)).isEqualTo("cookie-missing 403");
    }

    @Test
    void a_form_without_one_of_its_fields_is_a_bad_form(CapturedOutput output) {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);

        for (String action : List.of("/referrals", "/dismissals")) {
            var answer = browser.submit(page, page.uri().getPath() + action, Map.of("reason", "other"));
            assertThat(failure(answer, output)).isEqualTo("bad-form 400");
            assertThat(answer.body()).contains("<dd>form</dd>");
        }
    }

    @Test
    void a_card_dismissed_without_a_reason_is_named_and_its_reasons_are_open() {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        var form = HtmlForms.of(page, "/dismissals");
        for (String reason : List.of("", "because")) {
            form.put("reason", reason);

            var after = browser.press(page, "/dismissals", form);

            assertThat(after.body())
                    .contains(
                            "Nothing was dismissed: choose one of the reasons",
                            "<a href=\"#card-1-reason-0\">Feeling lonely",
                            "<details class=\"nhsuk-details\" open=\"open\">",
                            "aria-describedby=\"card-1-unchosen\"",
                            "id=\"card-1-unchosen\"")
                    .doesNotContain("You dismissed this");
        }
        assertThat(feedback(form)).isEmpty();
    }

    @Test
    void nothing_is_dismissed_that_the_page_did_not_offer() {
        RECORDS.fhir.on("Condition?", FhirServerStub.status(503));
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        assertThat(page.body()).contains("ask about safety");
        var form = HtmlForms.of(page, "/dismissals");
        form.put("reason", "prefers-alternative");
        assertThat(browser.press(page, "/dismissals", form).body()).contains("choose one of the reasons");

        var madeUp = new LinkedHashMap<>(form);
        madeUp.put("card", "00000000-0000-0000-0000-000000000001");
        madeUp.put("reason", "limited-time");
        assertThat(browser.press(page, "/dismissals", madeUp).body()).contains("this page does not show that card");

        assertThat(feedback(form)).isEmpty();
        assertThat(feedback(madeUp)).isEmpty();
    }

    @Test
    void a_card_dismissed_twice_is_counted_once() {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        var form = HtmlForms.of(page, "/dismissals");
        form.put("reason", "patient-refuses");

        browser.press(page, "/dismissals", form);
        browser.press(page, "/dismissals", form);

        assertThat(feedback(form)).hasSize(1);
    }

    @Test
    void a_page_loaded_again_issues_no_card_again() {
        var browser = browser();
        int before = issued();
        var page = opened(browser, RECORDS, APatient.ID);
        int shown = issued() - before;
        assertThat(shown).isPositive();

        var again = browser.get(page.uri().getPath());
        browser.get(page.uri().getPath());

        assertThat(issued() - before).isEqualTo(shown);
        assertThat(HtmlForms.of(again, "/dismissals")).isEqualTo(withToken(page, again));
        opened(browser, RECORDS, APatient.ID);
        assertThat(issued() - before).isEqualTo(2 * shown);
    }

    private int issued() {
        written.now();
        return jdbc.sql("select count(*) from issued_card where service_id = 'smart-page'")
                .query(Integer.class)
                .single();
    }

    /** Tokens of forms are masked again on each page. */
    private static Map<String, String> withToken(HttpResponse<String> first, HttpResponse<String> second) {
        var form = HtmlForms.of(first, "/dismissals");
        var token = CSRF.matcher(second.body());
        assertThat(token.find()).isTrue();
        form.replace("_csrf", HtmlForms.of(second, "/dismissals").getOrDefault("_csrf", ""));
        return form;
    }
}
