package org.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.footbridge.scenario.ShippedRuleBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class FootbridgeCliTest {

    private static final String SHIPPED = "../rules/rulebase";
    private static final String RECORD = "src/test/resources/lonely-and-high-blood-pressure.json";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return FootbridgeCli.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private int explain(String record) {
        return run("explain", record, "--rulebase", SHIPPED, "--as-of", "2026-11-23");
    }

    @Test
    void the_shipped_tables_pass_the_check() {
        assertThat(run("check", SHIPPED, "--live", SHIPPED)).isZero();
        assertThat(out.toString()).contains("is sound", "every canary lives", "SHA-256");
    }

    @Test
    void a_fault_is_named_with_its_place_and_remedy_and_the_exit_code_says_so(@TempDir Path folder) throws IOException {
        RuleBaseFolderCopy.copy(Path.of(SHIPPED), folder);
        var table = folder.resolve("1-needs/loneliness.csv");
        Files.writeString(table, Files.readString(table).replace(">= 6 in last", ">= 16 in last"));

        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("1-needs/loneliness.csv:3 [UCLA-3 loneliness score] 16 is out of range")
                .contains("1 found. The rule base cannot go live.");
    }

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void what_has_a_tables_name_and_is_no_file_is_a_line_of_the_report(@TempDir Path folder)
            throws IOException, InterruptedException {
        RuleBaseFolderCopy.copy(Path.of(SHIPPED), folder);
        Files.createSymbolicLink(folder.resolve("1-needs/link.csv"), Path.of("/nowhere"));
        Files.createDirectory(folder.resolve("1-needs/folder.csv"));
        var pipe = folder.resolve("1-needs/pipe.csv").toString();
        assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();

        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(out.toString().lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("1-needs/link.csv cannot be read: it is a link that leads nowhere;"))
                .anyMatch(line -> line.startsWith("1-needs/folder.csv cannot be read: it is a folder;"))
                .anyMatch(line -> line.startsWith("1-needs/pipe.csv cannot be read: it is no regular file;"));
    }

    @Test
    void a_table_that_is_not_there_is_missing_and_not_empty(@TempDir Path folder) {
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("about.csv the file is missing").doesNotContain("is empty");
    }

    @Test
    void a_value_set_that_is_missing_where_there_is_none_has_no_list_to_choose_from(@TempDir Path folder)
            throws IOException {
        Files.copy(Path.of(SHIPPED, "vocabulary.csv"), folder.resolve("vocabulary.csv"));

        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(out.toString().lines()).noneMatch(line -> line.endsWith("write one of: "));
    }

    @Test
    void a_day_that_is_none_is_answered_with_an_example() {
        assertThat(run("explain", RECORD, "--rulebase", SHIPPED, "--as-of", "nonsense"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("write a day such as 2026-11-23").doesNotContain("java.");
    }

    @Test
    void a_fired_rule_is_explained_by_the_observations_behind_it() {
        assertThat(explain(RECORD)).isZero();
        assertThat(out.toString())
                .contains("befriending by ROUTE-BFR-1, NEED-LON-1")
                .contains(
                        "NEED-LON-1 (1-needs/loneliness.csv:2) on feeling lonely yes on 2026-11-01 [Condition/lonely]");
    }

    @Test
    void a_withheld_route_names_its_rule_with_value_date_and_resource() {
        explain(RECORD);

        assertThat(out.toString())
                .contains("exercise referral: WITHHOLD-EX-1")
                .contains("systolic blood pressure 184 on 2026-11-10 [Observation/bp]");
    }

    @Test
    void a_safeguard_with_no_route_to_withhold_is_listed_as_fired() {
        assertThat(explain("src/test/resources/severely-depressed.json")).isZero();

        assertThat(out.toString().substring(0, out.toString().indexOf("Did not fire")))
                .contains("WITHHOLD-DEP-2 (2-withholding/not-first.csv:6) on severe depression yes");
    }

    @Test
    void why_not_names_the_first_condition_that_failed_with_value_and_threshold() {
        explain(RECORD);

        assertThat(out.toString())
                .contains(
                        "WITHHOLD-EX-2: diastolic blood pressure is 96 on 2026-11-10 [Observation/bp] (needs >= 100 in last 90 days)")
                .contains("NEED-MON-1: money problem is not recorded (needs yes in last 365 days)");
    }

    @Test
    void an_alert_that_waits_for_a_route_is_named_with_its_reason(@TempDir Path folder) throws IOException {
        var record = Files.writeString(folder.resolve("read-first.json"), """
                {"resourceType": "Bundle", "type": "collection", "entry": [
                  {"resource": {"resourceType": "Patient", "id": "p", "birthDate": "1980-03-14"}},
                  {"resource": {"resourceType": "Condition", "id": "c", "subject": {"reference": "Patient/p"},
                   "code": {"coding": [{"system": "http://snomed.info/sct", "code": "766561000000109"}]},
                   "recordedDate": "2026-11-01"}}]}
                """);

        assertThat(explain(record.toString())).isZero();

        assertThat(out.toString())
                .contains("Shown\n  nothing", "Waits for a route\n  read first by WITHHOLD-SAF-2: shows where a route");
        out.getBuffer().setLength(0);
        assertThat(explain(RECORD)).isZero();
        assertThat(out.toString()).contains("Waits for a route\n  nothing");
    }

    @Test
    void machines_read_what_was_checked_and_explained(@TempDir Path folder) throws IOException {
        assertThat(run("check", SHIPPED, "--live", SHIPPED, "--json")).isZero();
        var sound = JsonMapper.shared().readTree(out.toString());
        assertThat(sound.path("sound").asBoolean()).isTrue();
        assertThat(sound.path("activeRules").asInt())
                .isEqualTo(ShippedRuleBase.ruleBase().activeRows().size());

        out.getBuffer().setLength(0);
        assertThat(run("explain", RECORD, "--rulebase", SHIPPED, "--as-of", "2026-11-23", "--json"))
                .isZero();
        var explained = JsonMapper.shared().readTree(out.toString());
        assertThat(explained.at("/withheld/0/by/0").asString()).isEqualTo("WITHHOLD-EX-1");
        assertThat(explained.path("asOf").asString()).isEqualTo("2026-11-23");

        out.getBuffer().setLength(0);
        RuleBaseFolderCopy.copy(Path.of(SHIPPED), folder);
        var table = folder.resolve("1-needs/loneliness.csv");
        Files.writeString(table, Files.readString(table).replace(">= 6 in last", ">= 16 in last"));
        var xml = folder.resolve("tables.xml");
        assertThat(run("check", folder.toString(), "--json", "--junit", xml.toString()))
                .isEqualTo(1);
        assertThat(JsonMapper.shared()
                        .readTree(out.toString())
                        .at("/problems/0/line")
                        .asInt())
                .isEqualTo(3);
        assertThat(xml)
                .content()
                .contains("tests=\"1\" failures=\"1\" errors=\"0\"", "1-needs/loneliness.csv:3", "is out of range");
    }

    @Test
    void a_wrong_call_exits_with_2_and_says_what_is_wrong(@TempDir Path folder) throws IOException {
        var broken = Files.writeString(folder.resolve("broken.json"), "{\"a\":");
        var empty = Files.writeString(folder.resolve("empty.json"), "{\"resourceType\":\"Bundle\"}");

        assertThat(explain("nowhere.json")).isEqualTo(2);
        assertThat(explain(broken.toString())).isEqualTo(2);
        assertThat(explain(empty.toString())).isEqualTo(2);
        assertThat(run("check", "nowhere")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "There is no file nowhere.json",
                        "is not JSON",
                        "holds no Patient",
                        "There is no folder nowhere")
                .doesNotContain("Exception", "\tat ");
    }
}
