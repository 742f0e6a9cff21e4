package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.people.APatient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;

/** Without its database the page cannot be opened, and the person sees why. */
class DatabaseDownTest extends LaunchedService {
    @Autowired
    private SwitchableDatabase database;

    @Test
    void says_so_on_a_page_wherever_the_launch_stands(CapturedOutput output) {
        TestBrowser browser = browser();
        HttpResponse<String> page = opened(browser, RECORDS, APatient.ID);
        TestBrowser other = browser();
        var callback = RECORDS.allow(begun(other, RECORDS), APatient.ID);

        database.whileDown(() -> {
            isSaid(browser().get(launchOf(RECORDS)), output);
            isSaid(answered(other, callback), output);
            isSaid(browser.get(page.uri().getPath()), output);
        });
    }

    private static void isSaid(HttpResponse<String> page, CapturedOutput output) {
        assertThat(failure(page, output)).isEqualTo(LaunchErrorCode.LAUNCHES_NOT_KEPT.code() + " 503");
        assertThat(page.body()).contains("Try again in a minute").doesNotContain("Hikari", "Exception");
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    }
}
