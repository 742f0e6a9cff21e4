package org.footbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.footbridge.cli.WrittenReports;
import org.footbridge.rule.Row;
import org.footbridge.shipped.ShippedSuite;
import org.footbridge.wholepath.RunsAlone;
import org.footbridge.wholepath.SharedBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The report on the shipped rule base, as a clinician opens and prints it. */
@RunsAlone
class ReportPageTest {

    /** CSS pixels of an A4 page inside its margins. */
    private static final int PAGE_WIDTH = 680;

    private static final int PAGE_HEIGHT = 990;

    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    private Page open(int width, int height) {
        var page = BROWSER.page(width, height);
        page.navigate(WrittenReports.shipped().toUri().toString());
        return page;
    }

    private Page printed() {
        var page = open(PAGE_WIDTH, PAGE_HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        return page;
    }

    @Test
    void it_says_which_rules_it_shows_and_who_signs() {
        var page = open(1280, 900);
        var rules = ShippedSuite.RULES;

        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en-GB");
        assertThat(page.locator("header").innerText())
                .contains(rules.about().title(), rules.about().version(), rules.sha256(), "Footbridge 0.1.0");
        assertThat(page.locator(".signatures").innerText())
                .contains("Clinical lead", "Link worker lead", "Clinical safety officer");
    }

    @Test
    void it_needs_nothing_from_anywhere_and_runs_no_script() {
        var page = BROWSER.page(1280, 900);
        var requests = new ArrayList<String>();
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(WrittenReports.shipped().toUri().toString());

        assertThat(requests).containsExactly(page.url());
        assertThat(page.locator("script, link, img, iframe, object").count()).isZero();
    }

    @Test
    void nothing_scrolls_sideways_on_a_narrow_screen() {
        assertThat((Integer) open(320, 800).evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(320);
    }

    @Test
    void its_first_printed_page_holds_title_summary_and_signatures() {
        var page = printed();

        assertThat(page.locator("h1").boundingBox().y).isLessThan(100);
        var signatures = page.locator(".signatures").boundingBox();
        assertThat(signatures.y + signatures.height).isLessThan(PAGE_HEIGHT);
        assertThat(page.locator("#contents").evaluate("nav => getComputedStyle(nav).breakBefore"))
                .isEqualTo("page");
    }

    /** On the sample: hundreds of pages of the shipped rules would show the same and take a minute. */
    @Test
    void it_prints_on_many_pages(@TempDir Path folder) throws IOException {
        var report = folder.resolve("report.html");
        WrittenReports.write(WrittenReports.sample(folder), "--output", report.toString());
        var page = BROWSER.page(1280, 900);
        page.navigate(report.toUri().toString());

        var pages = Pattern.compile("/Type /Page\\s")
                .matcher(new String(
                        page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)), StandardCharsets.ISO_8859_1))
                .results()
                .count();

        assertThat(pages).isBetween(5L, 60L);
    }

    @Test
    void nothing_is_cut_off_in_print() {
        assertThat((Integer) printed().evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PAGE_WIDTH);
    }

    @Test
    void every_rule_is_shown_with_its_evidence_and_every_scenario_once() {
        var page = open(1280, 900);

        var texts = (Map<?, ?>) page.evaluate("Object.fromEntries(Array.from("
                + "document.querySelectorAll('[id^=rule-]'), shown => [shown.id, shown.innerText]))");
        for (var row : ShippedSuite.RULES.rows()) {
            assertThat(String.valueOf(texts.get("rule-" + row.id())))
                    .contains(
                            row.head().owner(),
                            ShippedSuite.RULES.evidenceOf(row).limitation());
        }
        assertThat(page.locator("article.scenario h4 span:last-child").allTextContents())
                .containsExactlyInAnyOrderElementsOf(ShippedSuite.SUITE.scenarios().stream()
                        .map(written -> written.scenario().name())
                        .toList());
    }

    @Test
    void every_link_in_it_leads_to_a_place_in_it() {
        var page = open(1280, 900);

        assertThat(page.evaluate("Array.from(document.querySelectorAll('a'), a => a.getAttribute('href'))"
                        + ".filter(href => !href.startsWith('#') || !document.getElementById(href.substring(1)))"))
                .isEqualTo(List.of());
    }

    @Test
    void what_changed_is_shown_in_words_with_its_effect() {
        assertThat(open(1280, 900).locator("section[aria-labelledby=changed]").innerText())
                .contains(
                        "UCLA-3 loneliness score is 7 or more in the last 180 days",
                        "UCLA-3 loneliness score is 6 or more in the last 365 days",
                        "Changed in codes/ucla-3.csv",
                        "another-score",
                        "link worker\ngained for ");
    }

    @Test
    void what_the_pictures_show_is_said_in_words() {
        var page = open(1280, 900);

        assertThat(page.locator("figure svg[role=img]").count()).isEqualTo(3);
        assertThat(page.locator("#picture-rules-words").textContent())
                .contains("Needs: %1$d of %1$d fired; Needs: %1$d of %1$d nearly fired"
                        .formatted(Row.of(Row.Needed.class, ShippedSuite.RULES.activeRows())
                                .count()));
        assertThat(page.locator(".numbers").innerText()).contains("Small changes tried", "Unnoticed");
    }
}
