package org.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TestCommandTest {

    private static final String SHIPPED = "../rules/rulebase";

    private static final String MONEY = """
            scenario: Money worries
            as of: 2026-11-23
            who: {age: 52}
            recorded:
              money problem: 30 days ago
            shown: [debt advice, welfare benefits advice, link worker]
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new FootbridgeCli())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private int runFolder(String... more) {
        var arguments = new String[more.length + 4];
        System.arraycopy(new String[] {"test", SHIPPED, "--scenarios", folder.toString()}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return run(arguments);
    }

    @Test
    void the_shipped_tables_find_their_scenarios_and_pass_them() {
        assertThat(run("test", SHIPPED)).isZero();
        assertThat(out.toString()).contains(" passed, 0 failed in ").doesNotContain("\u001b[");
    }

    @Test
    void what_failed_comes_first_with_its_place_and_its_complaint() throws IOException {
        write("good.yaml", MONEY);
        write("bad.yaml", MONEY.replace("Money worries", "Too little").replace(", link worker", ""));

        assertThat(runFolder()).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("Failed  Too little  " + folder.resolve("bad.yaml") + ":1")
                .contains("    \"link worker\" is shown and should not be", "    shown: debt advice, link worker")
                .contains("1 passed, 1 failed in ");
    }

    @Test
    void what_is_not_understood_is_reported_with_its_line_and_remedy() throws IOException {
        write("odd.yaml", MONEY.replace("money problem", "mony problem"));

        assertThat(runFolder()).isEqualTo(1);
        assertThat(out.toString())
                .contains(folder
                        + "/odd.yaml:5 [mony problem] unknown word \"mony problem\"; did you mean \"money problem\"?")
                .contains("0 passed, 0 failed, 1 not understood");
    }

    @Test
    void one_scenario_can_be_named_and_the_outcome_is_json() throws IOException {
        write("good.yaml", MONEY);
        write("bad.yaml", MONEY.replace("Money worries", "Too little").replace(", link worker", ""));

        assertThat(runFolder("--only", "money WORRIES", "--json")).isZero();
        assertThat(out.toString()).contains("\"passed\" : 1", "\"failed\" : 0", "\"name\" : \"Money worries\"");
    }

    @Test
    void what_a_gp_sees_is_checked_on_the_cards_of_the_service() throws IOException {
        var cards = MONEY.replace("shown: [debt advice, welfare benefits advice, link worker]", """
                cards:
                  - money worries:
                      routes: [debt advice, welfare benefits advice, link worker]
                      indicator: info
                      referral model: direct referral
                      says: Refer directly
                on no card: safety
                """);
        write("good.yaml", cards);
        write("bad.yaml", cards.replace("Money worries", "Wrong").replace("Refer directly", "Refer at once"));

        assertThat(runFolder()).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "    the card \"money worries\" should say \"Refer at once\" and does not; it says: Money worries:"
                                + " consider debt and benefits advice | Why: money problem (24 October 2026).")
                .contains("1 passed, 1 failed in ");
    }

    @Test
    void ci_gets_junit_xml() throws IOException {
        write("bad.yaml", MONEY.replace(", link worker", ""));
        var xml = folder.resolve("outcome.xml");

        assertThat(runFolder("--junit", xml.toString())).isEqualTo(1);
        assertThat(xml)
                .content()
                .contains("tests=\"1\" failures=\"1\" errors=\"0\"")
                .contains("<testcase classname=\"bad\" name=\"Money worries\"><failure message=");
    }

    @Test
    void a_bundle_that_is_not_there_is_reported() throws IOException {
        write("odd.yaml", "scenario: A record\nas of: 2026-11-23\nbundle: nowhere.json\nshown: nothing\n");

        assertThat(runFolder()).isEqualTo(1);
        assertThat(out.toString()).contains("odd.yaml:1 [bundle] nowhere.json: there is no such file");
    }

    @Test
    void a_wrong_call_exits_with_2() {
        assertThat(run("test", "nowhere")).isEqualTo(2);
        assertThat(run("test", SHIPPED, "--scenarios", "nowhere")).isEqualTo(2);
        assertThat(run("test", SHIPPED, "--only", "no such scenario")).isEqualTo(2);
        assertThat(err.toString())
                .contains("There is no folder nowhere", "No scenario is called \"no such scenario\"")
                .doesNotContain("Exception", "\tat ");
    }
}
