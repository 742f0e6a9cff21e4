package org.footbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.footbridge.cli.WrittenReports;
import org.footbridge.wholepath.RunsAlone;
import org.footbridge.wholepath.SharedBrowser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report on which everything stands that can: what fails, what is missing, what changed, and text that means harm. */
@RunsAlone
class FailingReportTest {

    private static final String HARM =
            "<img src=x onerror=\"window.hacked=1\"></style></title><script>hacked=1</script>";
    private static final String EXPRESSION = "[[${7*7}]] __${7*7}__ ${7*7}";

    @TempDir
    private static Path folder = Path.of("");

    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    private static Path report = Path.of("");
    private static int exit;

    @BeforeAll
    static void write() throws IOException {
        var older = WrittenReports.sample(folder.resolve("older"));
        var rules = WrittenReports.sample(folder.resolve("newer"));
        WrittenReports.change(rules, "about.csv", "Example Vale rule base", "\"" + HARM.replace("\"", "\"\"") + "\"");
        WrittenReports.change(rules, "about.csv", "Example Vale social", EXPRESSION + " social");
        WrittenReports.change(
                rules, "evidence.csv", "Reece 2022; Adams 2006", "\"" + HARM.replace("\"", "\"\"") + "\"");
        WrittenReports.change(
                rules, "1-needs/needs.csv", "2027-09-30,recorded-need,yes in", "2020-09-30,recorded-need,yes in");
        WrittenReports.change(
                rules,
                "3-routes/routes.csv",
                "ROUTE-LIN-1",
                "ROUTE-BEF-2,draft,Link worker lead,2027-09-30,befriending,money worries,befriending,"
                        + "being with people,direct referral,8,Money worries: not yet\nROUTE-LIN-1");
        WrittenReports.change(rules, "codes/money-problem.csv", "Financial problem", "Money problem");
        Files.writeString(rules.resolve("scenarios/harm <b>.yaml"), """
                scenario: '%s'
                why: '%s'
                as of: 2026-11-23
                who: {age: 40}
                recorded: {money problem: 3 days ago}
                shown: nothing
                """.formatted(HARM, EXPRESSION));
        Files.writeString(rules.resolve("scenarios/mistake.yaml"), "scenario: '" + HARM + "'\nshwn: nothing\n");
        Files.delete(rules.resolve("scenarios/link-worker.yaml"));
        report = folder.resolve("report.html");
        exit = WrittenReports.write(rules, "--since", older.toString(), "--output", report.toString());
    }

    private static Page open(int width) {
        var page = BROWSER.page(width, 900);
        page.navigate(report.toUri().toString());
        return page;
    }

    @Test
    void it_is_written_and_the_exit_code_says_that_not_all_is_well() {
        assertThat(exit).isEqualTo(1);
        assertThat(open(1280).locator(".verdict").first().innerText()).contains("Not everything is well");
    }

    @Test
    void what_fails_stands_first_and_in_full_with_what_is_wrong() {
        var page = open(1280);

        assertThat(page.locator("article.scenario").first().innerText())
                .contains("This scenario fails", "\"debt advice\" is shown and should not be", HARM, "Aged 40");
        assertThat(page.locator("section[aria-labelledby=not-well]").innerText())
                .contains(
                        "mistake.yaml:2", "No scenario in which ALERT-LW-1 fires", "Overdue for review", "NEED-LON-1");
        assertThat(page.locator("#rule-NEED-MON-1").innerText()).contains("(fails)");
    }

    @Test
    void what_changed_names_words_codes_and_a_version_that_was_not_raised() {
        assertThat(open(1280).locator("section[aria-labelledby=changed]").innerText())
                .contains(
                        "The tables changed and their version did not",
                        "ROUTE-BEF-2",
                        "2020-09-30",
                        "Changed in codes/money-problem.csv",
                        "6 of 22 are shown something else than before.",
                        "reworded for 6");
    }

    @Test
    void text_that_means_harm_is_text() {
        var page = open(1280);

        assertThat(page.evaluate("window.hacked")).isNull();
        assertThat(page.locator("script, img, link, b b").count()).isZero();
        assertThat(page.locator("style").count()).isEqualTo(2);
        assertThat(page.locator("h1").textContent()).isEqualTo(HARM);
        assertThat(page.title()).startsWith(HARM);
        assertThat(page.locator("header dd").nth(1).textContent()).startsWith(EXPRESSION + " social");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void axe_finds_nothing_and_nothing_scrolls_sideways(int width) {
        var page = open(width);

        assertThat(SharedBrowser.axe(page).analyze().getViolations()).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(width);
    }
}
