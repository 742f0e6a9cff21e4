package org.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class WhyCommandTest {

    private static final String SHIPPED = "../rules/rulebase";

    private static final String EXERCISE = """
            scenario: Inactive
            as of: 2026-11-23
            who: {age: 61}
            recorded:
              physically inactive: 14 days ago
              type 2 diabetes: 5 years ago
            shown: exercise referral
            cases:
              - case: high blood pressure
                recorded: {systolic blood pressure: 184 from 5 days ago}
                shown: blood pressure to treat first
              - case: died, and suicidal thoughts before
                who: {age: 61, died: today}
                recorded: {suicidal thoughts or increased suicide risk: 9 days ago}
                shown: nothing
              - case: heart rate unread
                could not be read: heart rate
                shown: nothing
              - case: aged 17
                who: {age: 17}
                recorded: {body mass index: 20 from 9 days ago}
                shown: link worker
              - case: referred already
                pathway: {referral: open 10 days ago, kind: direct, route: exercise referral}
                shown: nothing
              - case: fond of moving
                prefers: {asked: 9 days ago, answers: [likes-moving, stopped-cost]}
                shown: exercise referral
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return FootbridgeCli.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private int why(String scenario, String... more) throws IOException {
        return runFolder(Stream.concat(Stream.of("why", SHIPPED, scenario), Stream.of(more)));
    }

    private int whyNot(String scenario, String route, String... more) throws IOException {
        return runFolder(Stream.concat(Stream.of("why-not", SHIPPED, scenario, route), Stream.of(more)));
    }

    private int runFolder(Stream<String> arguments) throws IOException {
        Files.writeString(folder.resolve("inactive.yaml"), EXERCISE);
        return run(Stream.concat(arguments, Stream.of("--scenarios", folder.toString()))
                .toArray(String[]::new));
    }

    @Test
    void why_names_each_rule_that_fired_with_what_it_rests_on_and_what_came_of_it() throws IOException {
        assertThat(why("HIGH blood")).isZero();
        assertThat(out.toString())
                .startsWith("Inactive: high blood pressure  " + folder.resolve("inactive.yaml") + ":9")
                .contains("It comes out as written.", "Withheld\n  exercise referral: WITHHOLD-EX-1")
                .contains(
                        "WITHHOLD-EX-1 (2-withholding/exercise.csv:2) on systolic blood pressure 184 on 2026-11-18 [Stated/4]")
                .doesNotContain("Did not fire", "NEED-ACT-2");
    }

    @Test
    void why_names_the_answers_of_the_patient_that_put_a_route_further_up() throws IOException {
        assertThat(why("fond of moving")).isZero();
        assertThat(out.toString()).containsPattern("exercise referral by [^;]+; further up by likes-moving\\R");
    }

    @Test
    void why_says_how_a_scenario_fails() throws IOException {
        assertThat(why("inactive.yaml:19")).isZero();
        assertThat(out.toString())
                .contains("It does not come out as written:\n  \"link worker\" should be shown and is not");
    }

    @Test
    void why_not_names_what_withholds_a_route_that_fits() throws IOException {
        assertThat(whyNot("high blood", "Exercise referral")).isZero();
        assertThat(out.toString())
                .contains("\"exercise referral\" is not shown: it fits, and is withheld.")
                .contains("Withheld by\n  WITHHOLD-EX-1", "Fired for it\n  NEED-ACT-1", "ROUTE-EXE-1")
                .contains("body mass index is not recorded (needs >= 30 in last 365 days)");
    }

    @Test
    void why_not_names_all_that_each_rule_lacks_where_none_fits() throws IOException {
        assertThat(whyNot("aged 17", "exercise referral")).isZero();
        assertThat(out.toString())
                .contains("is not shown: no rule shows it.", "Would be withheld by\n  WITHHOLD-AGE-1")
                .contains(
                        "NEED-ACT-2 (1-needs/mood-and-activity.csv:11): age is 17 [Patient/1] (needs >= 19); body mass"
                                + " index is 20 on 2026-11-14 [Stated/4] (needs >= 30 in last 365 days)")
                .containsPattern("ROUTE-EXE-1 \\(3-routes/routes\\.csv:\\d+\\): no rule shows the need \"inactivity\"");
    }

    @Test
    void why_not_says_whether_an_alert_was_withheld_or_could_not_be_checked() throws IOException {
        whyNot("died", "safety");
        assertThat(out.toString())
                .contains(
                        "it fits, and is withheld.", "Withheld by\n  WITHHOLD-DEC-1", "Fired for it\n  WITHHOLD-SUI-1");

        whyNot("heart rate unread", "exercise referral");
        assertThat(out.toString())
                .contains("it fits, and what may withhold it could not be checked.", "  WITHHOLD-EX-3");
    }

    @Test
    void why_not_says_when_somebody_was_referred_to_it_already() throws IOException {
        whyNot("referred already", "exercise referral");
        assertThat(out.toString())
                .contains("it fits, and the record says: already referred on 2026-11-13.")
                .doesNotContain("could not be checked");

        why("referred already");
        assertThat(out.toString()).contains("exercise referral: already referred on 2026-11-13");
    }

    @Test
    void machines_read_the_same() throws IOException {
        assertThat(why("high blood", "--json")).isZero();
        var why = JsonMapper.shared().readTree(out.toString());
        assertThat(why.at("/passed").asBoolean()).isTrue();
        assertThat(why.at("/explanation/withheld/0/by/0").asString()).isEqualTo("WITHHOLD-EX-1");
        assertThat(why.at("/explanation/fired"))
                .filteredOn(rule -> rule.path("rule").asString().equals("WITHHOLD-EX-1"))
                .extracting(rule -> rule.at("/on/0/value").asString())
                .containsExactly("184");

        out.getBuffer().setLength(0);
        assertThat(whyNot("aged 17", "exercise referral", "--json")).isZero();
        var whyNot = JsonMapper.shared().readTree(out.toString());
        assertThat(whyNot.at("/absence/shown").asBoolean()).isFalse();
        assertThat(whyNot.at("/absence/didNotFire/0/rule").asString()).isEqualTo("NEED-ACT-1");
    }

    @Test
    void a_name_that_is_none_or_several_is_a_wrong_call_that_says_what_to_write() throws IOException {
        assertThat(why("i")).isEqualTo(2);
        assertThat(why("high blod pressure")).isEqualTo(2);
        assertThat(whyNot("high blood", "exercise referal")).isEqualTo(2);
        assertThat(run("why", SHIPPED)).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "\"i\" stands in 6 names; write more of one:\n  Inactive: high blood pressure  inactive.yaml:9")
                .contains("No scenario is called \"high blod pressure\"; did you mean \"high blood pressure\"?")
                .contains("No rule shows \"exercise referal\"; did you mean \"exercise referral\"?")
                .contains("Missing required parameter: 'SCENARIO'", "See ./footbridge why --help.")
                .doesNotContain("Usage:", "\tat ");
    }
}
