package org.footbridge.governance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.footbridge.change.RuleBaseCheck;
import org.footbridge.table.FileProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder's own scenarios decide, too, whether a change of it goes live. */
class OwnScenariosTest {

    private static final String NEEDS = "1-needs/loneliness.csv";
    private static final String LONELY = "scenarios/lonely.yaml";

    @TempDir
    private Path folder;

    @BeforeEach
    void a_folder_with_scenarios() throws IOException {
        RuleBaseFolders.copy(folder);
        // So that only the scenario stands between the spoilt row and the cards.
        RuleBaseFolders.change(
                folder, "canaries.csv", "age 78; feeling lonely yes 30", "age 78; social isolation yes 30");
        RuleBaseFolders.change(
                folder,
                "canaries.csv",
                "old suicidal thoughts,age 40; feeling lonely yes",
                "old suicidal thoughts,age 40; social isolation yes");
        Files.delete(folder.resolve(RuleBaseFolders.SCENARIO));
        // A rule base of its own, since canaries of the shipped one must not be loosened.
        RuleBaseFolders.change(folder, "about.csv", "title,Footbridge first rule base", "title,Own rule base");
        Files.writeString(folder.resolve(LONELY), """
                scenario: Lonely
                as of: 2026-11-23
                who: {age: 78}
                shown: [befriending, link worker]
                other routes of the same need: allowed
                cases:
                  - case: last month
                    recorded: {feeling lonely: 30 days ago}
                  - case: read from a record
                    who: {}
                    bundle: people/lonely.json
                """, UTF_8);
        Files.createDirectory(folder.resolve("scenarios/people"));
        Files.writeString(folder.resolve("scenarios/people/lonely.json"), """
                {"resourceType": "Bundle", "type": "collection", "entry": [
                  {"resource": {"resourceType": "Patient", "id": "p", "birthDate": "1948-03-14"}},
                  {"resource": {"resourceType": "Condition", "id": "c", "subject": {"reference": "Patient/p"},
                   "code": {"coding": [{"system": "http://snomed.info/sct", "code": "267076002"}]},
                   "recordedDate": "2026-10-01"}}]}
                """, UTF_8);
    }

    @Test
    void a_change_that_fails_one_is_refused_with_its_line_until_it_is_corrected() throws IOException {
        try (var running = new GovernedService(folder)) {
            assertThat(running.ruleBaseHealth().at("/details/scenarios").asInt())
                    .isEqualTo(2);
            assertThat(running.get("/governance").body()).contains("2, all as written");

            RuleBaseFolders.change(folder, NEEDS, "NEED-LON-1,active", "NEED-LON-1,draft");
            running.awaitStatus("DEGRADED");

            assertThat(running.get("/governance").body())
                    .contains("A change was refused", LONELY + ":7 [Lonely: last month]")
                    .contains(
                            "&quot;link worker&quot; should be shown and is not; correct the tables, or the scenario");
            assertThat(running.json("/governance.json").at("/refused/problems").size())
                    .isEqualTo(2);
            assertThat(running.adviseTheLonely().body()).contains("Feeling lonely: consider befriending");

            RuleBaseFolders.change(folder, "about.csv", "version,0.1.0", "version,0.2.0");
            RuleBaseFolders.change(folder, NEEDS, "NEED-LON-1,draft", "NEED-LON-1,active");
            running.awaitVersion("0.2.0");
            assertThat(running.ruleBaseHealth().path("status").asString()).isEqualTo("UP");
        }
    }

    @Test
    void a_misspelt_scenario_is_a_refused_change_though_the_tables_stay_as_they_were() throws IOException {
        try (var running = new GovernedService(folder)) {
            RuleBaseFolders.change(folder, LONELY, "recorded: {feeling lonely", "recorded: {feeling lonly");
            var health = running.awaitStatus("DEGRADED");

            assertThat(health.at("/details/lastRefused/first").toString())
                    .contains(LONELY + ":8 [feeling lonly]", "did you mean");

            RuleBaseFolders.change(folder, LONELY, "recorded: {feeling lonly", "recorded: {feeling lonely");
            running.awaitStatus("UP");
        }
    }

    @Test
    void a_change_by_which_a_gp_would_see_other_cards_is_refused_with_what_they_should_be() throws IOException {
        Files.writeString(folder.resolve("scenarios/cards.yaml"), """
                scenario: Lonely, card by card
                as of: 2026-11-23
                who: {age: 78}
                recorded: {feeling lonely: 30 days ago, housing problem: 30 days ago}
                cards:
                  - housing: {indicator: info, says: Refer directly}
                  - loneliness
                """, UTF_8);
        assertThat(FolderSnapshot.of(folder).check()).isInstanceOf(RuleBaseCheck.Admitted.class);

        RuleBaseFolders.change(folder, "about.csv", "most need cards shown,3", "most need cards shown,1");

        var refused = (RuleBaseCheck.Refused) FolderSnapshot.of(folder).check();
        assertThat(refused.problems())
                .extracting(FileProblem::toString)
                .containsExactly("scenarios/cards.yaml:1 [Lonely, card by card] the cards should be \"housing\", then"
                        + " \"loneliness\" and are \"housing\" (housing advice, welfare benefits advice, link worker), then \"more needs\""
                        + " (befriending, lunch or social group); correct the tables, or the scenario if it is wrong");
    }

    @Test
    void a_folder_without_scenarios_does_not_go_live() throws IOException {
        Files.move(folder.resolve("scenarios"), folder.resolve("elsewhere"));

        assertThatThrownBy(() -> new GovernedService(folder).close())
                .rootCause()
                .hasMessageContaining("scenarios there is no scenario that can be read; write at least one");
    }
}
