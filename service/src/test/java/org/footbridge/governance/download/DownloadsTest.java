package org.footbridge.governance.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.footbridge.hook.ServiceOnPort;
import org.footbridge.table.TableFiles;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is downloaded from the governance page. */
class DownloadsTest extends ServiceOnPort {

    @Test
    void the_governance_page_leads_to_both() {
        var page = Jsoup.parse(send(request("/governance")).http().body());

        assertThat(page.select("footer a").eachAttr("href"))
                .contains("/governance/export.json", "/governance/safety-case.html");
    }

    @Test
    void the_rules_that_are_live_come_as_a_bundle_to_keep() {
        var answer = send(request("/governance/export.json"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.http().headers().firstValue("Content-Type")).contains("application/fhir+json");
        assertThat(answer.http().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"footbridge-rules-0.1.0.json\"");
        var bundle = JsonMapper.shared().readTree(answer.http().body());
        assertThat(bundle.at("/entry/0/resource/identifier/0/value").stringValue())
                .isEqualTo(TableFiles.in(Path.of("../rules/rulebase")).sha256());
        assertThat(bundle.at("/entry/0/fullUrl").stringValue())
                .isEqualTo("https://footbridge.example/fhir/Library/rule-base");
    }

    @Test
    void the_safety_case_comes_as_a_draft_to_keep() {
        var answer = send(request("/governance/safety-case.html"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.http().headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"footbridge-safety-case-draft-0.1.0.html\"");
        assertThat(Jsoup.parse(answer.http().body()).select("main").text())
                .contains("HZ1 A social prescription is shown while the person is suicidal")
                .contains("were run when it was built, and are not in it")
                .contains("No history of the workbench was at hand.");
    }

    /** As on any path that is not served. */
    @Test
    void without_a_workbench_nobody_finds_the_one_that_names_people() {
        assertThat(send(request("/governance/workbench/safety-case.html")).status())
                .isEqualTo(404);
    }
}
