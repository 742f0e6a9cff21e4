package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.footbridge.people.APatient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trouble that reaches no controller, or comes from beyond the record system's front door, gives a page all the same. */
class LaunchErrorFilterTest extends LaunchedService {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_database_that_is_down_gives_a_page_at_the_right_step(CapturedOutput output) {
        var browser = browser();
        var page = opened(browser, RECORDS, APatient.ID);
        String path = page.uri().getPath();
        var callback = RECORDS.allow(begun(browser, RECORDS), APatient.ID);

        whileMissing("spring_session", () -> {
            isNotKept(browser.get(path), "read", output);
            isNotKept(browser.submit(page, path + "/sign-out", Map.of()), "form", output);
        });
        whileMissing("launch", () -> isNotKept(browser.get(path), "read", output));
        whileMissing("launch_start", () -> {
            isNotKept(answered(browser, callback), "authorize", output);
            isNotKept(browser.get(launchOf(RECORDS)), "launch", output);
        });
        assertThat(browser.get(path).body()).contains(NAME);
    }

    @Test
    void parameters_that_are_none_are_a_bad_launch_and_no_failure_of_ours(CapturedOutput output) {
        assertThat(failure(browser().get("/launch?launch=1&iss=%ff"), output)).isEqualTo("bad-launch 400");
    }

    @Test
    void a_page_that_cannot_be_written_gives_the_page_of_that_failure(CapturedOutput output) {
        isInside(browser().get(FailingPageController.PATH), "read", output);
    }

    private void whileMissing(String table, Runnable work) {
        jdbc.sql("alter table " + table + " rename to away").update();
        try {
            work.run();
        } finally {
            jdbc.sql("alter table away rename to " + table).update();
        }
    }

    private static void isInside(HttpResponse<String> page, String step, CapturedOutput output) {
        isAt(page, step, "inside-failure 500", output);
    }

    private static void isNotKept(HttpResponse<String> page, String step, CapturedOutput output) {
        isAt(page, step, "launches-not-kept 503", output);
    }

    private static void isAt(HttpResponse<String> page, String step, String failure, CapturedOutput output) {
        assertThat(failure(page, output)).isEqualTo(failure);
        assertThat(page.body()).contains("<dd>" + step + "</dd>");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors " + RECORDS.origin());
    }

    @Test
    void an_address_that_the_web_server_refuses_gives_a_page_too(CapturedOutput output) {
        assertThat(failure(browser().get("/launch/a;b=c"), output)).isEqualTo("no-such-page 404");
        assertThat(browser().get("/cds-services/a;b=c").body()).contains("OperationOutcome");
    }

    @Test
    void looking_at_the_choice_of_record_systems_begins_no_session(CapturedOutput output) {
        var browser = browser();
        var choice = browser.get("/launch/standalone");
        assertThat(choice.headers().map()).doesNotContainKey("set-cookie");
        assertThat(browser.cookies()).isEmpty();

        var form = Map.of("iss", RECORDS.iss());
        assertThat(failure(browser.post("/launch/standalone", form), output)).isEqualTo("form-expired 403");
        assertThat(browser.cookies()).isEmpty();
        assertThat(browser.submit(choice, "/launch/standalone", form).statusCode())
                .isEqualTo(303);
    }

    @Test
    void keys_that_cannot_be_fetched_are_an_unreachable_record_system(CapturedOutput output) {
        SYMMETRIC_RECORDS.changing().put("jwks_uri", SYMMETRIC_RECORDS.origin() + "/oauth2/elsewhere");
        var browser = browser();
        for (int i = 0; i < 3; i++) {
            var unread = answered(browser, SYMMETRIC_RECORDS.allow(begun(browser, SYMMETRIC_RECORDS), APatient.ID));
            assertThat(failure(unread, output)).isEqualTo("record-system-unreachable 502");
            assertThat(unread.body()).contains("<dd>id token</dd>");
        }

        SYMMETRIC_RECORDS.reset();
        assertThat(opened(browser, SYMMETRIC_RECORDS, APatient.ID).body()).contains(NAME);
        SYMMETRIC_RECORDS.idToken.rotate();
        assertThat(opened(browser, SYMMETRIC_RECORDS, APatient.ID).body()).contains(NAME);
    }
}
