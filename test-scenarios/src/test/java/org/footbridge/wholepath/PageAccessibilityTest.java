package org.footbridge.wholepath;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for those who see it small or large, press keys only, or have no scripts. */
@RunsAlone
class PageAccessibilityTest {

    @RegisterExtension
    static final BrowserExtension SCREENS = new BrowserExtension();

    private static void isSound(Page page) {
        // Where the last click left the pointer, a link of the next page may stand, which looks otherwise under it.
        page.mouse().move(0, 0);
        BrowserExtension.axeFindsNothing(page);
        BrowserExtension.fitsItsWidth(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lonely-living-alone",
                "referral-nobody-reachable",
                "suicidal-thoughts-lonely",
                "nothing-relevant",
                "deceased-lonely"
            })
    void the_advice(String persona) {
        var page = SCREENS.advice(SCREENS.narrow(), persona);
        assertThat(page.locator("#patient-name")).isVisible();
        isSound(page);
    }

    @Test
    void with_everything_open() {
        var page = SCREENS.advice(SCREENS.narrow(), "long-record-lonely");
        page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        isSound(page);
    }

    @Test
    void after_a_draft_was_added() {
        var page = SCREENS.advice(SCREENS.narrow(), "long-record-lonely");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Add a draft")))
                .first()
                .click();
        assertThat(page.locator("#notices")).isVisible();
        isSound(page);
    }

    @Test
    void the_leaflet_with_words_that_others_should_not_read() {
        var page = SCREENS.advice(SCREENS.narrow(), "lonely-living-alone");
        page.locator(".route__leaflet").first().click();
        page.locator("#own").fill("After what you said about your depression");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put them on the leaflet"))
                .click();
        assertThat(page.locator("#kept")).isVisible();
        isSound(page);
    }

    @Test
    void the_leaflet_stays_one_page_and_has_a_button_to_print_it() {
        var page = SCREENS.advice("lonely-living-alone");
        page.locator(".route__leaflet").first().click();
        page.locator("#own").fill("Ring Ann.\n".repeat(30));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Put them on the leaflet"))
                .click();
        page.evaluate("window.print = () => { document.title = 'printed'; }");

        page.locator("#print").click();

        assertThat(page).hasTitle("printed");
        assertThat(page.locator("#print-by-menu")).isHidden();
        assertThat(pagesOf(page.pdf())).isEqualTo(1);
    }

    private static long pagesOf(byte[] pdf) {
        return Pattern.compile("/Type /Page\\s")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    @Test
    void the_patients_name_stays_in_view_and_hides_nothing_that_has_the_focus() {
        var page = SCREENS.advice(SCREENS.narrow(), "long-record-lonely");
        BrowserExtension.tabTo(page, page.getByText("Close and sign out"));

        assertThat(page.locator("#patient-name")).isInViewport();
        do {
            page.keyboard().press("Shift+Tab");
            assertThat((Boolean) page.evaluate("() => { const focused = document.activeElement;"
                            + " const box = focused.getBoundingClientRect();"
                            + " return focused.contains(document.elementFromPoint(box.x + 3, box.y + 3)); }"))
                    .as(page.evaluate("document.activeElement.textContent").toString())
                    .isTrue();
        } while (!page.locator(".nhsuk-skip-link")
                .evaluate("link => link === document.activeElement")
                .equals(true));
    }

    @Test
    void of_somebody_who_has_died_it_says_so_and_asks_nothing() {
        var page = SCREENS.advice("deceased-lonely");

        assertThat(page.locator("#died")).isVisible();
        assertThat(page.locator("#nothing"))
                .hasText("The record says that this person has died. Nothing is suggested.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/launch", "/launch/standalone", "/launch/nothing-of-the-kind", "/about"})
    void what_stands_before_and_beside_it(String path) {
        var page = SCREENS.narrow();
        page.navigate(SCREENS.footbridge().page(path).toString());
        assertThat(page.locator("h1")).isVisible();
        isSound(page);
    }

    @Test
    void when_it_is_closed() {
        var page = SCREENS.advice(SCREENS.narrow(), "nothing-relevant");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close and sign out"))
                .click();
        assertThat(page.locator("h1")).isVisible();
        isSound(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/try", "/users", "/"})
    void the_practice_record_around_it(String path) {
        var page = SCREENS.open(SCREENS.narrow(), path);
        isSound(page);
    }

    @Test
    void the_practice_records_question_and_a_try() {
        var page = SCREENS.narrow();
        page.navigate(SCREENS.footbridge().page("/launch/standalone").toString());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Practice GP record"))
                .click();
        assertThat(page.locator("[data-patient='lonely-by-score']")).isVisible();
        isSound(page);
        page.locator("[data-patient='lonely-by-score']").click();
        assertThat(page.locator("#allow")).isVisible();
        isSound(page);
        SCREENS.open(page, "/try").click("#run");
        assertThat(page.frameLocator("#app-frame").locator("#patient-name")).isVisible();
        isSound(page);
    }

    @Test
    void by_keyboard_alone_a_card_is_dismissed() {
        var page = SCREENS.advice("carer-bereaved");
        BrowserExtension.tabTo(
                page,
                page.locator("summary", new Page.LocatorOptions().setHasText("Dismiss"))
                        .first());
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        // The last reason keeps no card quiet: other tests read this person, too.
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");

        assertThat(page.locator("#notices")).containsText("Dismissed.");
        assertThat(page.locator(".card--dismissed")).hasCount(1);
    }

    @Test
    void by_keyboard_alone_a_draft_is_added_and_a_leaflet_is_opened() {
        var page = SCREENS.advice("inactive-hypertension");
        BrowserExtension.tabTo(
                page,
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Add a draft")))
                        .first());
        page.keyboard().press("Enter");
        assertThat(page.locator("#notices")).containsText("is in the record");

        page = SCREENS.advice("lonely-living-alone");
        BrowserExtension.tabTo(page, page.locator(".route__leaflet").first());
        page.keyboard().press("Enter");
        assertThat(page.locator("article.leaflet")).isVisible();
    }

    @Test
    void without_scripts_everything_can_be_read_and_done() {
        var page = SCREENS.advice(SCREENS.withoutJavaScript(), "carer-bereaved");
        assertThat(page.locator("#patient-name")).isVisible();
        assertThat(page.locator(".card__summary").first()).containsText("consider bereavement support");
        var prompts = page.locator("summary", new Page.LocatorOptions().setHasText("What would stop them?"))
                .first();
        prompts.click();
        assertThat(prompts.locator("xpath=..").locator("li").first()).isVisible();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Add a draft")))
                .first()
                .click();

        assertThat(page.locator("#notices")).containsText("is in the record");
    }
}
