package org.footbridge.wholepath;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What suits a patient: asked on the page with a keyboard alone, kept in the record, and read again. */
@RunsAlone
class PreferencesOnScreenTest {

    private static final String PATIENT = "long-record-lonely";

    @RegisterExtension
    static final BrowserExtension SCREENS = new BrowserExtension();

    private static void isSound(Page page) {
        page.mouse().move(0, 0);
        BrowserExtension.axeFindsNothing(page);
        BrowserExtension.fitsItsWidth(page);
    }

    private static void pressOn(Page page, String selector, String key) {
        BrowserExtension.tabTo(page, page.locator(selector));
        page.keyboard().press(key);
    }

    @Test
    void a_gp_asks_by_keyboard_on_a_narrow_screen_and_the_next_launch_knows_it() {
        var page = SCREENS.advice(SCREENS.narrow(), PATIENT);
        assertThat(page.locator("#suits-said")).hasText("Not asked yet.");
        pressOn(page, "#suits-ask", "Enter");
        assertThat(page.locator("#where")).hasText("The answers are written to the patient's record.");
        isSound(page);

        pressOn(page, "#company-alone", "ArrowDown");
        page.keyboard().press("ArrowDown");
        pressOn(page, "#likes-eating-together", "Space");
        assertThat(page.locator("#company-group")).isChecked();
        pressOn(page, "button[type=submit] >> nth=0", "Enter");

        assertThat(page.locator("#notices")).containsText("The answers are in the record.");
        assertThat(page.locator("#suits")).containsText("Cooking and eating together");
        isSound(page);

        var record = SCREENS.open("/patients/" + PATIENT);
        assertThat(record.locator("[data-answers]")).containsText("Alone or with others? In a group");
        var again = SCREENS.advice(PATIENT);
        assertThat(need(again)).hasText("Feeling lonely: consider a lunch or social group");
        takesBack(again);
    }

    /** The card of the need: a draft of another test may have a card of its own before it. */
    private static Locator need(Page page) {
        return page.locator(".card__summary")
                .filter(new Locator.FilterOptions().setHasText("Feeling lonely"))
                .first();
    }

    /** Leaves the record as the other tests expect it. */
    private static void takesBack(Page page) {
        page.locator("#suits-ask").click();
        isSound(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove the answers"))
                .click();
        assertThat(page.locator("#suits-said")).hasText("Not asked yet.");
        assertThat(need(page)).hasText("Feeling lonely: consider befriending");
    }

    @Test
    void of_somebody_who_was_asked_the_record_shows_it_and_the_page_asks_again_after_a_year() {
        var record = SCREENS.open("/patients/isolated-at-70");
        assertThat(record.locator("[data-answers]")).containsText("History and museums");

        var page = SCREENS.advice("isolated-at-70");

        assertThat(page.locator("#suits-ask")).hasText("Ask again what suits them");
        assertThat(page.locator("#suits")).containsText("Going alone the first time");
    }

    @Test
    void without_javascript_it_is_asked_as_well() {
        var page = SCREENS.advice(SCREENS.withoutJavaScript(), PATIENT);
        page.locator("#suits-ask").click();

        assertThat(page.locator("legend").first()).hasText("Alone or with others?");
        assertThat(page.locator("input[type=radio]").count()).isEqualTo(8);
    }
}
