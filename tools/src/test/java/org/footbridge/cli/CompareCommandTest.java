package org.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.cohort.SyntheticRecords.bundle;
import static org.footbridge.cohort.SyntheticRecords.ethnicity;
import static org.footbridge.cohort.SyntheticRecords.lines;
import static org.footbridge.cohort.SyntheticRecords.patient;
import static org.footbridge.cohort.SyntheticRecords.scoreOfFive;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CompareCommandTest {

    private static final String SHIPPED = "../rules/rulebase";
    private static final String DAY = "2026-11-23";

    /** Two people with a score that counts under the newer tables only. */
    private static final List<String> PATIENTS = List.of(
            patient("a", ",\"gender\":\"female\"" + ethnicity("UKCore-EthnicCategoryEngland", "J")), patient("b", ""));

    private static final List<String> SCORES = List.of(scoreOfFive("1", "Patient/a"), scoreOfFive("2", "Patient/b"));

    @TempDir
    private Path folder;

    private Path newer = Path.of("");
    private Path cohort = Path.of("");
    private StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void newerTables() throws IOException {
        newer = Files.createDirectory(folder.resolve("newer"));
        cohort = Files.createDirectory(folder.resolve("cohort"));
        RuleBaseFolderCopy.copy(Path.of(SHIPPED), newer);
        change("1-needs/loneliness.csv", ">= 6 in last", ">= 5 in last");
    }

    private void change(String table, String text, String instead) throws IOException {
        var file = newer.resolve(table);
        Files.writeString(file, Files.readString(file).replace(text, instead));
    }

    private int run(String... arguments) {
        out = new StringWriter();
        return FootbridgeCli.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private int compare(Path people, String... more) {
        var arguments = Stream.concat(
                Stream.of("compare", SHIPPED, newer.toString(), "--cohort", people.toString()), Stream.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void the_same_people_are_counted_alike_however_their_records_come() throws IOException {
        var together = Files.writeString(
                cohort.resolve("all.json"), bundle(PATIENTS.get(0), PATIENTS.get(1), SCORES.get(0), SCORES.get(1)));
        var apart = Files.createDirectory(folder.resolve("apart"));
        var byLine = Files.writeString(
                folder.resolve("people.ndjson"),
                lines(List.of(bundle(PATIENTS.get(0), SCORES.get(0)), bundle(PATIENTS.get(1), SCORES.get(1)))));
        Files.writeString(apart.resolve("a.json"), bundle(PATIENTS.get(0), SCORES.get(0)));
        Files.writeString(apart.resolve("b.json"), bundle(PATIENTS.get(1), SCORES.get(1)));
        var export = Files.createDirectory(folder.resolve("export"));
        Files.writeString(export.resolve("Patient.ndjson"), lines(PATIENTS));
        Files.writeString(export.resolve("Observation.ndjson"), lines(SCORES));

        for (var people : List.of(together, apart, byLine, export)) {
            assertThat(compare(people, "--as-of", DAY)).as(people.toString()).isEqualTo(1);
            assertThat(out.toString())
                    .as(people.toString())
                    .contains(
                            "People: 2. Shown something else: 2.",
                            "link worker gained for 2 people",
                            "age        65-79: 2 of 2",
                            "sex        female: 1 of 1, not recorded: 1 of 1",
                            "ethnicity  Asian or Asian British: 1 of 1, not recorded: 1 of 1")
                    .doesNotContain("Hartley", "Rose", "\u001b");
        }
    }

    @Test
    void each_example_can_be_opened_with_the_command_that_is_printed() throws IOException {
        Files.writeString(
                cohort.resolve("it's all.json"),
                bundle(PATIENTS.get(0), PATIENTS.get(1), SCORES.get(0), SCORES.get(1)));
        compare(cohort, "--as-of", DAY);
        var printed = out.toString()
                .lines()
                .filter(line -> line.contains("such as"))
                .findFirst()
                .orElseThrow();
        assertThat(printed).contains("./footbridge explain '", " --patient a --rulebase ", " --as-of " + DAY);

        assertThat(run(
                        "explain",
                        cohort.resolve("it's all.json").toString(),
                        "--patient",
                        "a",
                        "--rulebase",
                        newer.toString(),
                        "--as-of",
                        DAY))
                .isZero();
        assertThat(out.toString()).contains("link worker by ROUTE-LIN-1, NEED-LON-2");
    }

    @Test
    void where_there_are_several_people_explain_asks_which() throws IOException {
        var file = Files.writeString(cohort.resolve("two.ndjson"), lines(PATIENTS));

        assertThat(run("explain", file.toString(), "--rulebase", SHIPPED)).isEqualTo(2);
        assertThat(run("explain", file.toString(), "--patient", "z", "--rulebase", SHIPPED))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("there are several people; name one with --patient, such as a, b")
                .contains("there is no patient z; name another with --patient, such as a, b");
    }

    @Test
    void scenarios_are_a_cohort_too_and_say_their_day_themselves() {
        assertThat(compare(Path.of("../test-scenarios/scenarios"))).isEqualTo(1);
        assertThat(out.toString())
                .contains("ethnicity  not recorded:")
                .containsPattern(
                        "such as    ./footbridge why .*/newer 'Lonely by .*' --scenarios ../test-scenarios/scenarios");
        assertThat(compare(Path.of("../test-scenarios/scenarios"), "--as-of", DAY))
                .isEqualTo(2);
    }

    /** Read in the words of the older tables only, nobody would seem to gain what the new word shows. */
    @Test
    void a_word_that_only_the_newer_tables_know_is_read_from_the_record() throws IOException {
        change("1-needs/loneliness.csv", ">= 5 in last", ">= 6 in last");
        change("codes/ucla-3.csv", "ucla-3-score,", "another-score,");
        Files.writeString(
                cohort.resolve("a.json"),
                bundle(
                        PATIENTS.getFirst(),
                        SCORES.getFirst()
                                .replace("ucla-3-score", "another-score")
                                .replace(":5}", ":8}")));

        assertThat(compare(cohort, "--as-of", DAY)).isEqualTo(1);
        assertThat(out.toString()).contains("link worker gained for 1 person");
    }

    @Test
    void what_cannot_be_read_is_named_and_the_exit_code_says_so() throws IOException {
        Files.writeString(cohort.resolve("a.json"), bundle(PATIENTS.getFirst()));
        Files.writeString(cohort.resolve("b.json"), "Rose Hartley");

        assertThat(compare(cohort)).isEqualTo(3);
        assertThat(out.toString())
                .contains("People: 1. Shown something else: 0.", "Could not be read", "b.json:1 is not JSON")
                .doesNotContain("Rose");
        assertThat(compare(cohort, "--json")).isEqualTo(3);
        var json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.path("people").asInt()).isEqualTo(1);
        assertThat(json.at("/notRead/0").asString()).endsWith("b.json:1 is not JSON");
    }

    @Test
    void the_same_tables_exit_with_0_and_a_wrong_call_with_2() {
        assertThat(run("compare", SHIPPED, SHIPPED, "--cohort", "../test-scenarios/scenarios"))
                .isZero();
        assertThat(run("compare", SHIPPED, SHIPPED, "--cohort", "nowhere")).isEqualTo(2);
        assertThat(run("compare", SHIPPED, SHIPPED, "--cohort", cohort.toString()))
                .isEqualTo(2);
        assertThat(run("compare", SHIPPED, "nowhere", "--cohort", "../test-scenarios/scenarios"))
                .isEqualTo(2);
        assertThat(run("compare", SHIPPED, SHIPPED, "--cohort", "pom.xml")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "There is no cohort at nowhere",
                        "There is no folder nowhere",
                        "nor any scenario",
                        "Nobody in pom.xml could be read")
                .doesNotContain("Exception", "\tat ");
    }
}
