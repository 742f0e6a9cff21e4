package org.footbridge.wholepath;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each way in which a GP comes to the page inside the record, over both applications. */
@RunsAlone
class LaunchedPageTest {

    @RegisterExtension
    static final BrowserExtension SCREENS = new BrowserExtension();

    private static Locator.GetByRoleOptions named(String pattern) {
        return new Locator.GetByRoleOptions().setName(Pattern.compile(pattern));
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    @Test
    void in_a_frame_of_another_site_the_gp_sees_the_patient_and_the_advice() {
        var page = SCREENS.open("/patients/lonely-living-alone");
        page.getByRole(AriaRole.LINK, exactly("Open Footbridge")).click();

        var frame = page.frameLocator("#app-frame");
        assertThat(frame.locator("#patient-name")).hasText("ELLIS, Margaret (Mrs)");
        assertThat(frame.locator(".card__summary").first()).containsText("Feeling lonely");
        assertThat(page.frames().stream().map(Frame::url).filter(url -> url.startsWith("http://127.0.0.1")))
                .hasSize(1);
    }

    @Test
    void in_a_window_of_its_own_the_gp_sees_them_too() {
        var record = SCREENS.open("/patients/lonely-living-alone");

        var page = record.waitForPopup(() -> record.getByRole(AriaRole.LINK, exactly("Open Footbridge in a new tab"))
                .click());

        assertThat(page.locator("#patient-name")).hasText("ELLIS, Margaret (Mrs)");
        assertThat(page.locator(".card__summary").first()).containsText("Feeling lonely");
    }

    private static Locator housing(Page record) {
        return record.locator("article.cds-card")
                .filter(new Locator.FilterOptions().setHasText("consider housing advice"));
    }

    @Test
    void from_a_cards_link_the_page_opens_at_that_card() {
        var record = SCREENS.open("/patients/money-and-housing");
        housing(record)
                .getByRole(AriaRole.LINK, named("^Open the whole"))
                .first()
                .click();

        FrameLocator frame = record.frameLocator("#app-frame");
        var linked = frame.locator(".card").filter(new Locator.FilterOptions().setHas(frame.locator("#linked-card")));
        assertThat(linked).containsText("consider housing advice");
        assertThat(frame.locator("#linked-card")).isInViewport();
    }

    @Test
    void from_a_cards_link_it_opens_so_in_a_window_too() {
        var record = SCREENS.open("/patients/money-and-housing");

        var page = record.waitForPopup(() -> housing(record)
                .getByRole(AriaRole.LINK, named("^in a new tab"))
                .first()
                .click());

        assertThat(page.locator(".card--linked")).containsText("consider housing advice");
        assertThat(page.locator("#linked-card")).isInViewport();
    }

    @Test
    void a_draft_added_on_the_page_is_in_the_record_and_is_offered_no_more() {
        var page = SCREENS.advice("lonely-by-score");
        var add = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Add a draft referral")));
        var route = add.first().textContent().replaceFirst(".*: ", "").strip();
        int offered = add.count();

        add.first().click();

        assertThat(page.locator("#notices")).containsText("The draft referral for " + route + " is in the record");
        assertThat(page.locator("#notices")).isFocused();
        assertThat(add).hasCount(offered - 1);
        assertThat(page.locator(".journey")).containsText("not sent yet");
        page.reload();
        assertThat(page.locator("#notices")).hasCount(0);
        assertThat(SCREENS.open("/patients/lonely-by-score").locator(".referral--draft"))
                .containsText(Pattern.compile(route, Pattern.CASE_INSENSITIVE));
    }

    private static Page started() {
        var page = SCREENS.page();
        page.navigate(SCREENS.footbridge().page("/launch/standalone").toString());
        page.getByRole(AriaRole.BUTTON, exactly("Practice GP record")).click();
        page.locator("[data-patient='lonely-by-score']").click();
        return page;
    }

    @Test
    void a_person_who_starts_from_the_page_picks_a_patient_and_allows_part_of_it() {
        var page = started();
        page.locator("label", new Page.LocatorOptions().setHasText(Pattern.compile("patient/Observation")))
                .click();
        page.locator("#allow").click();

        assertThat(page.locator("#patient-name")).hasText("AZIZ, Tariq (Mr)");
        assertThat(page.locator(".unread")).containsText("measurements and scores: not granted to this page");
        assertThat(page.getByText("Feeling lonely: consider")).hasCount(0);
    }

    @Test
    void a_person_who_allows_nothing_is_told_that_nothing_was_read() {
        var page = started();
        page.locator("#deny").click();

        assertThat(page.locator("h1")).hasText("Permission to read the record was not given");
    }

    @Test
    void two_tabs_show_two_patients_and_keep_to_them() {
        try (var tabs = SCREENS.browser().tabs()) {
            var first = SCREENS.advice(tabs.newPage(), "lonely-living-alone");
            var second = SCREENS.advice(tabs.newPage(), "money-and-housing");
            first.reload();

            assertThat(first.locator("#patient-name")).hasText("ELLIS, Margaret (Mrs)");
            assertThat(second.locator("#patient-name")).hasText("BARRETT, Chloe (Ms)");
        }
    }

    @Test
    void a_restart_of_the_service_during_and_after_a_launch_loses_nothing() {
        var launched = started();
        launched.locator("#allow").click();
        assertThat(launched.locator("#patient-name")).hasText("AZIZ, Tariq (Mr)");
        var onItsWay = started();

        SCREENS.footbridge().restartService();

        onItsWay.locator("#allow").click();
        assertThat(onItsWay.locator("#patient-name")).hasText("AZIZ, Tariq (Mr)");
        launched.reload();
        assertThat(launched.locator("#patient-name")).hasText("AZIZ, Tariq (Mr)");
    }

    @Test
    void a_page_of_another_site_that_frames_ours_shows_nothing_of_it() {
        try (var tabs = SCREENS.browser().tabs()) {
            var advice = SCREENS.advice(tabs.newPage(), "lonely-living-alone");
            assertThat(advice.locator("#patient-name")).isVisible();
            tabs.route(
                    "http://attacker.example/**",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody("<iframe id=\"framed\" src=\"" + advice.url() + "\"></iframe>")));
            var attacker = tabs.newPage();
            attacker.navigate("http://attacker.example/");

            assertThat(attacker.frameLocator("#framed").locator("#patient-name"))
                    .hasCount(0);
            assertThat(attacker.frames().getLast().url()).startsWith("chrome-error://");
        }
    }
}
