package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.footbridge.people.APatient;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.test.context.TestPropertySource;

/** At debug level, too, the log holds no secret, which {@link LaunchedService} checks. */
@TestPropertySource(properties = {"logging.level.root=debug", "logging.level.com.sun.net.httpserver=info"})
class DebugLogTest extends LaunchedService {

    @Test
    void a_launch_its_renewal_and_its_end(CapturedOutput output) {
        for (RecordSystemStub records : new RecordSystemStub[] {RECORDS, SYMMETRIC_RECORDS}) {
            var browser = browser();
            var page = opened(browser, records, APatient.ID);
            records.endAccessTokens();
            page = browser.get(page.uri().getPath());
            assertThat(browser.submit(page, page.uri().getPath() + "/sign-out", Map.of())
                            .body())
                    .contains("You have signed out");
        }
        assertThat(output.getAll()).contains("DEBUG");
    }
}
