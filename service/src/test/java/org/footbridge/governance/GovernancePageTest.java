package org.footbridge.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GovernancePageTest {

    private static final String ROUTES = "3-routes/routes.csv";

    @Test
    void shows_every_rule_and_a_refused_change_until_it_is_corrected(@TempDir Path folder) throws IOException {
        RuleBaseFolders.copy(folder);
        RuleBaseFolders.change(
                folder,
                "1-needs/loneliness.csv",
                "NEED-LON-1,active,Link worker lead,2027-09-30",
                "NEED-LON-1,active,Link worker lead,2026-01-31");
        try (var running = new GovernedService(folder)) {
            var page = running.get("/governance");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(ids(folder))
                    .isNotEmpty()
                    .allSatisfy(id -> assertThat(page.body()).contains("id=\"" + id + "\""));
            assertThat(page.body())
                    .contains("Footbridge governance team", "was due on 2026-01-31", folder.toString())
                    .contains(running.ruleBaseHealth().at("/details/sha256").asString())
                    .doesNotContain("refused", "<script", "http:", "https://");
            assertThat(running.ruleBaseHealth().at("/details/from").asString()).isEqualTo("folder");

            RuleBaseFolders.change(folder, ROUTES, "ROUTE-BFR-1,active", "ROUTE-BFR-1,activ");
            var health = running.awaitStatus("DEGRADED");

            assertThat(health.at("/details/version").asString()).isEqualTo("0.1.0");
            assertThat(health.at("/details/lastRefused/first").toString()).contains(ROUTES + ":2 [status]");
            assertThat(running.get("/governance").body())
                    .contains("A change was refused", ROUTES + ":2 [status]", "id=\"ROUTE-BFR-1\"");
            assertThat(running.json("/governance.json").at("/refused/waits").asBoolean())
                    .isTrue();
            assertThat(running.adviseTheLonely().body()).contains("Feeling lonely: consider befriending");

            RuleBaseFolders.change(folder, ROUTES, "ROUTE-BFR-1,activ,", "ROUTE-BFR-1,active,");
            RuleBaseFolders.change(folder, "about.csv", "version,0.1.0", "version,0.1.1");
            running.awaitVersion("0.1.1");

            assertThat(running.ruleBaseHealth().path("status").asString()).isEqualTo("UP");
            assertThat(running.get("/governance").body())
                    .contains("The last change that was refused", "corrected by")
                    .doesNotContain("stays live");
        }
    }

    @Test
    void lets_a_browser_run_nothing_and_fetch_nothing_but_its_style(@TempDir Path folder) throws IOException {
        RuleBaseFolders.copy(folder);
        try (var running = new GovernedService(folder)) {
            var page = running.get("/governance");

            assertThat(header(page, "content-security-policy")).contains("default-src 'none'", "style-src 'self'");
            assertThat(header(page, "content-type")).startsWith("text/html");
            assertThat(header(page, "x-content-type-options")).isEqualTo("nosniff");
            assertThat(header(running.get("/governance.css"), "content-type")).startsWith("text/css");
            assertThat(running.json("/governance.json")
                            .at("/layers/0/rules/0/id")
                            .asString())
                    .startsWith("NEED-");
        }
    }

    @Test
    void is_not_there_where_nobody_may_see_it(@TempDir Path folder) throws IOException {
        RuleBaseFolders.copy(folder);
        try (var running = new GovernedService(folder, "--footbridge.governance-page=nobody")) {
            for (var path :
                    new String[] {"/governance", "/governance.json", "/governance.css", "/governance/reviews.ics"}) {
                assertThat(running.get(path).statusCode()).isEqualTo(404);
                assertThat(running.get(path).body()).contains("nothing-here");
            }
        }
    }

    private static Iterable<String> ids(Path folder) {
        var reading = (FolderSnapshot.Read) FolderSnapshot.of(folder);
        var ruleBase = ((Outcome.Sound) RuleBaseGate.admit(reading.tables())).ruleBase();
        return ruleBase.rows().stream().map(row -> row.id()).toList();
    }

    private static String header(HttpResponse<String> page, String name) {
        return page.headers().firstValue(name).orElse("");
    }
}
