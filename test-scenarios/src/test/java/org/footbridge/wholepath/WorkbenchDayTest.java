package org.footbridge.wholepath;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The governance team at its workbench, three people of the demonstration in three browsers: a day's work in its order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkbenchDayTest {
    private static final Path SAMPLE =
            Path.of("../docs/governance-sample/rules").toAbsolutePath().normalize();
    private static final String AUTHOR = "Ms Ruth Abara";
    private static final String APPROVER = "Dr James Oduya";
    private static final String SAFETY_OFFICER = "Dr Nadia Hussain";

    private static final String WITH_MONEY_WORRIES = "money-2017";

    private static final Path PLACE = place();

    @RegisterExtension
    static final BrowserExtension SCREENS = new BrowserExtension(
            List.of("--footbridge.rulebase=" + PLACE.resolve("rules.git"), "--footbridge.rulebase-from=" + SAMPLE));

    private static Path place() {
        try {
            return Files.createTempDirectory("workbench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page signedIn(String name) {
        var page = SCREENS.open("/users");
        page.getByLabel(name).check();
        button(page, "Continue").click();
        page.navigate(SCREENS.footbridge().page("/governance/workbench").toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        assertThat(page.locator(".signed-in")).containsText(name);
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** For docs/workbench.md: written with {@code -Dcards.pictures.write=true}. */
    private static void picture(Page page, String name) {
        if (Boolean.getBoolean("cards.pictures.write")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("../docs/workbench", name + ".jpg"))
                    .setType(ScreenshotType.JPEG)
                    .setQuality(50)
                    .setFullPage(true));
        }
    }

    private static String live(Page page) {
        page.navigate(SCREENS.footbridge().page("/governance").toString());
        return page.locator("main").innerText();
    }

    @Test
    @Order(1)
    void a_threshold_is_changed_seen_approved_by_a_second_person_published_and_rolled_back() {
        var author = signedIn(AUTHOR);
        author.getByLabel("Why").first().fill("Loneliness counts for half a year, as the partnership decided");
        picture(author, "1-begin");
        button(author, "Begin").click();
        link(author, "1-needs/needs.csv").click();
        link(author, "Change NEED-LON-1").click();
        var score = author.getByLabel("feeling lonely");
        score.fill("yes in last 18x days");
        score.press("Tab");
        assertThat(author.locator(".wrong").first()).isVisible();
        picture(author, "2-row");
        var before = score.inputValue();
        author.reload();
        assertThat(score).hasValue(before);
        score.fill("yes in last 183 days");
        score.press("Tab");
        assertThat(author.locator(".wrong")).hasCount(0);
        button(author, "Save").click();
        assertThat(author.locator("p.done").first()).containsText("Saved: NEED-LON-1");

        link(author, "What this change does").click();
        assertThat(author.locator(".difference").first()).containsText("NEED-LON-1");
        assertThat(author.locator(".notice.stop")).containsText("should be shown and is not");
        link(author, "Change a table").click();
        link(author, "scenarios/loneliness.yaml").click();
        var scenarios = author.getByLabel("Its scenarios");
        scenarios.fill(
                scenarios.inputValue().replace("365 days ago", "183 days ago").replace("366 days ago", "184 days ago"));
        button(author, "Save").click();
        assertThat(author.locator(".notice.stop")).hasCount(0);
        assertThat(author.locator(".effect")).containsText("No card.");
        assertThat(author.locator("#changes ~ .difference"))
                .containsText(new String[] {"NEED-LON-1", "1.0.1", "184 days ago"});
        assertThat(button(author, "Approve this version")).hasCount(0);
        assertThat(button(author, "Publish")).hasCount(0);
        BrowserExtension.axeFindsNothing(author);
        picture(author, "3-what-it-does");
        var change = author.url();

        var approver = signedIn(APPROVER);
        approver.navigate(change);
        picture(approver, "4-approval");
        button(approver, "Approve this version").click();
        assertThat(approver.locator("p.done")).containsText("You have approved this version");

        author.reload();
        picture(author, "5-publish");
        author.getByLabel("Why now").fill("Decided at the meeting of the day before");
        button(author, "Publish").click();
        assertThat(author.locator("p.done")).containsText("is live");
        assertThat(live(author)).contains("183 days");

        author.navigate(SCREENS.footbridge().page("/governance/workbench").toString());
        author.getByText("Roll back to this").first().click();
        picture(author, "6-roll-back");
        author.locator("details[open] textarea").fill("Too many were left out");
        author.locator("details[open] button").click();
        assertThat(author.locator("p.done")).containsText("Version 1.0.0 is live again");
    }

    @Test
    @Order(2)
    void a_lost_session_loses_nothing_that_was_typed() {
        var author = signedIn(AUTHOR);
        author.getByLabel("Why").first().fill("Typed at length");
        author.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("footbridge-governance"));
        button(author, "Begin").click();
        assertThat(author.locator("#ended")).isVisible();

        link(author, "Sign in").click();

        assertThat(author.getByLabel("Why").first()).hasValue("Typed at length");
        button(author, "Begin").click();
        assertThat(author.locator("p.done").first()).containsText("The change is begun");
        author.navigate(SCREENS.footbridge().page("/governance/workbench").toString());
        assertThat(author.getByLabel("Why").first()).hasValue("");
    }

    @Test
    @Order(3)
    void a_table_is_replaced_by_one_that_a_spreadsheet_has_saved() throws IOException {
        var author = signedIn(AUTHOR);
        author.getByLabel("Why").first().fill("From the spreadsheet");
        button(author, "Begin").click();
        link(author, "1-needs/needs.csv").click();
        var saved = PLACE.resolve("needs.csv");
        Files.writeString(
                saved,
                "\uFEFF"
                        + Files.readString(SAMPLE.resolve("1-needs/needs.csv"))
                                .replace("\n", "\r\n")
                                .replace("2027-09-30", "2027-10-31"));

        author.getByLabel("A CSV file in UTF-8").setInputFiles(saved);
        button(author, "Replace").click();

        assertThat(author.locator("p.done")).containsText("Saved: 1-needs/needs.csv");
        link(author, "What this change does").click();
        assertThat(author.locator(".difference").first()).containsText("2027-10-31");
        link(author, "What no scenario checks").click();
        assertThat(author.locator("h1")).hasText("What no scenario checks");
    }

    @Test
    @Order(4)
    void axe_finds_nothing_and_a_narrow_screen_needs_no_sideways_scrolling() {
        var page = signedIn(SAFETY_OFFICER);
        BrowserExtension.axeFindsNothing(page);
        page.setViewportSize(320, 640);
        BrowserExtension.fitsItsWidth(page);
    }

    /** By keyboard alone, at 320 px, from the page of a change to the page of a week. */
    @Test
    @Order(5)
    void a_version_is_started_in_the_shadow_and_ended_and_its_week_is_a_page() {
        var author = signedIn(AUTHOR);
        author.getByLabel("Why").first().fill("Words of the money card");
        button(author, "Begin").click();
        link(author, "3-routes/routes.csv").click();
        link(author, "Change ROUTE-DEB-1").click();
        author.getByLabel("summary").fill("Money worries: think of debt advice");
        button(author, "Save").click();
        link(author, "What this change does").click();
        author.setViewportSize(320, 640);

        BrowserExtension.tabTo(author, author.getByLabel("Why it is to run in the shadow"));
        author.keyboard().type("Whom does it reach?");
        BrowserExtension.tabTo(author, button(author, "Run in the shadow"));
        author.keyboard().press("Enter");

        assertThat(author.locator("p.done")).containsText("It runs in the shadow from now on");
        assertThat(author.locator("main")).containsText("No call was evaluated in this week");
        isSound(author);

        var record = SCREENS.open("/patients/" + WITH_MONEY_WORRIES);
        assertThat(record.locator("body")).containsText("Money worries: consider debt and benefits advice");
        author.waitForCondition(() -> {
            author.reload();
            return author.locator("#rules").count() > 0;
        });
        assertThat(author.locator("#rules tbody tr").first()).containsText("hidden");
        assertThat(author.locator("#calls tbody tr").first()).containsText("all");
        isSound(author);
        author.setViewportSize(1280, 900);
        picture(author, "7-shadow");
        author.setViewportSize(320, 640);

        BrowserExtension.tabTo(
                author,
                author.getByText("End it", new Page.GetByTextOptions().setExact(true))
                        .first());
        author.keyboard().press("Enter");
        BrowserExtension.tabTo(author, author.locator("details[open] textarea"));
        author.keyboard().type("Seen enough");
        BrowserExtension.tabTo(author, button(author, "End it"));
        author.keyboard().press("Enter");
        assertThat(author.locator("p.done")).containsText("It has ended");
        assertThat(author.locator("main")).containsText("Seen enough");
        isSound(author);
    }

    private static void isSound(Page page) {
        BrowserExtension.axeFindsNothing(page);
        BrowserExtension.fitsItsWidth(page);
    }

    @Test
    @Order(6)
    void somebody_without_a_role_sees_and_does_nothing() {
        var page = SCREENS.open("/users");
        page.navigate(SCREENS.footbridge().page("/governance/workbench").toString());
        link(page, "Sign in").click();

        assertThat(page.locator("h1")).hasText("You have no role here");
        assertThat(page.locator("main")).not().containsText("Begin a change");
        for (var path : List.of("/shadow", "/shadow.csv?tree=f00d&week=2026-11-30")) {
            var answer = page.navigate(
                    SCREENS.footbridge().page("/governance/workbench" + path).toString());
            assertThat(answer.status()).isEqualTo(403);
            assertThat(page.locator("h1")).hasText("You have no role here");
        }
    }
}
