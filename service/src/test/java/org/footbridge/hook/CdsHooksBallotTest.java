package org.footbridge.hook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What the ballot of CDS Hooks 3.0 adds, where its version is set. */
@TestPropertySource(properties = "footbridge.cds-hooks-version=3.0.0-ballot")
class CdsHooksBallotTest extends ServiceOnPort {
    @Test
    void discovery_names_both_versions_and_the_scopes_of_smart_2() {
        var services = get(DISCOVERY, token(DISCOVERY).sign()).json().get("services");

        assertThat(services.valueStream().map(service -> service.get("version").asString()))
                .containsOnly("3.0.0-ballot");
        assertThat(services.valueStream()
                        .map(service -> service.get("hookVersion").asString()))
                .contains("1.0", "0.1.0");
        assertThat(services.get(0).get("usageRequirements").asString())
                .contains("patient/Patient.r patient/Condition.rs ", " user/PractitionerRole.r")
                .doesNotContain(".read");
    }
}
