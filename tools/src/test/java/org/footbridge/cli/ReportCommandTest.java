package org.footbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.history.RuleBaseRepository.Committer;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int report(Path rules, String... more) {
        var arguments = new String[more.length + 2];
        arguments[0] = "report";
        arguments[1] = rules.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return FootbridgeCli.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void where_all_is_well_it_exits_with_0_and_says_what_it_wrote() throws IOException {
        var page = folder.resolve("report.html");

        assertThat(report(WrittenReports.sample(folder), "--output", page.toString()))
                .isZero();
        assertThat(out.toString())
                .startsWith(page + " shows 12 rules and 28 scenarios. All is well.")
                .doesNotContain("\u001b");
        assertThat(page)
                .content()
                .contains("Nothing: every scenario comes out as written")
                .contains("No older version");
    }

    @Test
    void it_prints_who_made_what_live_and_who_approved_it() throws IOException {
        var page = folder.resolve("page.html");
        var repository = folder.resolve("rules.git");
        var sample = WrittenReports.sample(folder);
        var files = RuleBaseFiles.of(TableFiles.in(sample), ScenarioFiles.in(sample.resolve("scenarios")));
        var at = Instant.parse("2026-12-01T09:00:00Z");
        RuleBaseRepository.create(
                        repository,
                        files,
                        new Committer("Ruth Abara", "ruth@practice.example"),
                        "Publish: <b>Now</b>\n\nApproved by Nadia Hussain (safety-officer), SHA-256 abc",
                        at)
                .close();

        report(sample, "--output", page.toString(), "--history", repository.toString());

        assertThat(page)
                .content()
                .contains(
                        "Who did what",
                        "<td>2026-12-01T09:00:00Z</td><td>Ruth Abara</td><td>Publish: &lt;b&gt;Now&lt;/b&gt;</td>"
                                + "<td>Nadia Hussain (safety-officer), SHA-256 abc</td>");
    }

    @Test
    void the_same_tables_and_scenarios_give_the_same_page() throws IOException {
        var rules = WrittenReports.sample(folder);
        var one = folder.resolve("one.html");
        var other = folder.resolve("other.html");

        report(rules, "--output", one.toString());
        report(rules, "--output", other.toString());

        assertThat(one).hasSameTextualContentAs(other);
    }

    @Test
    void tables_with_faults_are_reported_and_nothing_is_written() throws IOException {
        var rules = WrittenReports.sample(folder);
        WrittenReports.change(rules, "1-needs/needs.csv", "yes in last 365", "yess in last 365");
        var page = folder.resolve("report.html");

        assertThat(report(rules, "--output", page.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("1-needs/needs.csv:2", "no report can be written");
        assertThat(page).doesNotExist();
    }

    @Test
    void a_wrong_call_exits_with_2_and_says_what_is_wrong() throws IOException {
        var rules = WrittenReports.sample(folder);
        var faulty = WrittenReports.sample(Files.createDirectory(folder.resolve("faulty")));
        WrittenReports.change(faulty, "1-needs/needs.csv", "yes in last 365", "yess in last 365");
        var empty = Files.createDirectory(folder.resolve("empty")).toString();
        var page = folder.resolve("report.html").toString();

        assertThat(report(Path.of("nowhere"), "--output", page)).isEqualTo(2);
        assertThat(report(rules, "--scenarios", empty, "--output", page)).isEqualTo(2);
        assertThat(report(rules, "--since", "nowhere", "--output", page)).isEqualTo(2);
        assertThat(report(rules, "--since", faulty.toString(), "--output", page))
                .isEqualTo(2);
        assertThat(report(rules, "--output", folder.resolve("no/where.html").toString()))
                .isEqualTo(2);
        assertThat(report(rules, "--output", empty)).isEqualTo(2);
        assertThat(report(rules, "--output", page, "--history", empty)).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "There is no folder nowhere",
                        "There is no scenario in " + empty,
                        "have faults",
                        "name a file in a folder that is there")
                .doesNotContain("Exception", "\tat ");
    }
}
