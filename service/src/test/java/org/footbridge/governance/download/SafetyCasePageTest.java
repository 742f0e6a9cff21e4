package org.footbridge.governance.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.footbridge.change.Role;
import org.footbridge.governance.GovernedRepository;
import org.footbridge.governance.acts.Act.Kind;
import org.footbridge.governance.acts.Acts.What;
import org.footbridge.governance.acts.TeamMember;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The draft of a safety case of what a governance team has made live. */
class SafetyCasePageTest {

    private static final TeamMember JAMES =
            new TeamMember("https://identity.example james", "Dr James Oduya", Set.of(Role.APPROVER));

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-30T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path place;

    private GovernedRepository governed;

    @BeforeEach
    void begin() {
        governed = GovernedRepository.at(place.resolve("rules.git"), clock);
        approved("a-change");
    }

    private void approved(String change) {
        governed.acts().add(JAMES, new What(Kind.APPROVED, change, "f00d", "", "Looked at it", List.of()));
    }

    private String history(SafetyCasePage page, boolean withNames) {
        var body = page.download(withNames).getBody();
        return Jsoup.parse(body).select("section:has(#approvals)").text();
    }

    private SafetyCasePage page(String signIn) {
        return new SafetyCasePage(governed.live(), governed.acts(), clock, signIn);
    }

    @Test
    void names_those_who_did_something_only_where_that_is_wanted() {
        var page = page("https://identity.example");

        assertThat(history(page, true)).contains("Dr James Oduya (approver)", "approved it a-change", "Looked at it");
        assertThat(history(page, false))
                .contains("approver approved it a-change")
                .doesNotContain("James");
        assertThat(history(page(""), true)).contains("No history of the workbench was at hand.");
    }

    @Test
    void is_made_again_once_somebody_has_done_something() {
        var page = page("https://identity.example");
        assertThat(history(page, true)).doesNotContain("another-change");

        approved("another-change");

        assertThat(history(page, true)).contains("another-change");
    }

    @Test
    void runs_the_scenarios_of_what_is_live() {
        assertThat(page("").download(true).getBody()).contains("28 scenarios of the folder that is live were run");
    }
}
