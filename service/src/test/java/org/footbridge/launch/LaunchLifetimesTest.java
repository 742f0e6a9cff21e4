package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.footbridge.people.APatient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

/** How long what is kept of a launch lives, and how much of it there may be. */
class LaunchLifetimesTest extends LaunchedService {
    @Test
    void a_person_has_ten_minutes_to_allow_a_launch(CapturedOutput output) {
        var browser = browser();
        URI late = RECORDS.allow(begun(browser, RECORDS), APatient.ID);

        later(Duration.ofMinutes(11));
        assertThat(failure(answered(browser, late), output)).isEqualTo("answer-not-expected 403");
    }

    @Test
    void a_launch_lives_twelve_hours_however_often_it_is_renewed(CapturedOutput output) {
        var browser = browser();
        String path = opened(browser, RECORDS, APatient.ID).uri().getPath();

        later(Duration.ofHours(11).plusMinutes(55));
        assertThat(browser.get(path).body()).contains(NAME);
        assertThat(RECORDS.refreshes()).isEqualTo(1);
        later(Duration.ofHours(12).plusMinutes(1));
        assertThat(failure(browser.get(path), output)).isEqualTo("session-ended 403");
    }

    @Test
    void of_very_many_launches_begun_in_one_session_the_first_are_forgotten(CapturedOutput output) {
        var browser = browser();
        URI first = RECORDS.allow(begun(browser, RECORDS), APatient.ID);
        for (int i = 0; i < 49; i++) {
            begun(browser, RECORDS);
        }
        URI last = RECORDS.allow(begun(browser, RECORDS), APatient.ID);

        assertThat(failure(answered(browser, first), output)).isEqualTo("answer-not-expected 403");
        assertThat(answered(browser, last).statusCode()).isEqualTo(303);
    }
}
