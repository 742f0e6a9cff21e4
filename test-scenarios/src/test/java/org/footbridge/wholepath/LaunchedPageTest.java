package org.footbridge.wholepath;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page inside the record: both applications run, the record launches the page, and a real browser looks. */
class LaunchedPageTest {

    private static final Path PERSONAS = Path.of("../smart-launcher/src/main/resources/personas");

    private static Footbridge footbridge;
    private static RealBrowser browser;
    private final List<Page> pages = new ArrayList<>();

    @BeforeAll
    static void start() {
        footbridge = new Footbridge();
        browser = new RealBrowser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        footbridge.close();
    }

    @AfterEach
    void closePages() {
        pages.forEach(Page::close);
    }

    private Page page() {
        var page = browser.page();
        pages.add(page);
        return page;
    }

    private Page open(String path) {
        return open(page(), path);
    }

    private static Page open(Page page, String path) {
        page.navigate(footbridge.practice(path).toString());
        return page;
    }

    private static String inWindow(String patient) {
        return "/patients/" + patient + "/apps/footbridge/window";
    }

    private static List<String> summaries(Locator cards) {
        return cards.allTextContents().stream().map(String::strip).toList();
    }

    @Test
    void in_a_frame_of_another_site_the_gp_sees_the_patient_and_the_advice() {
        var page = open("/patients/lonely-living-alone");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Open Footbridge").setExact(true))
                .click();

        var frame = page.frameLocator("#app-frame");
        assertThat(frame.locator("#patient-name")).hasText("ELLIS, Margaret (Mrs)");
        assertThat(frame.locator(".card__summary").first()).containsText("Feeling lonely");
        assertThat(page.frames().stream().map(Frame::url).filter(url -> url.startsWith("http://127.0.0.1")))
                .hasSize(1);
    }

    @Test
    void from_a_cards_link_the_page_opens_at_that_card() {
        var page = open("/patients/money-and-housing");
        var housing = page.locator("article.cds-card")
                .filter(new Locator.FilterOptions().setHasText("consider housing advice"));
        housing.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Open the whole")))
                .first()
                .click();

        FrameLocator frame = page.frameLocator("#app-frame");
        var asked = frame.locator(".card").filter(new Locator.FilterOptions().setHas(frame.locator("#asked")));
        assertThat(asked).containsText("consider housing advice");
        assertThat(frame.locator("#asked")).isInViewport();
    }

    @Test
    void a_draft_added_on_the_page_is_in_the_record_and_is_offered_no_more() {
        var page = open(inWindow("lonely-by-score"));
        var add = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Add a draft referral")));
        var route = add.first().textContent().replaceFirst(".*: ", "").strip();
        int offered = add.count();

        add.first().click();

        assertThat(page.locator("#told")).containsText("The draft referral for " + route + " is in the record");
        assertThat(page.locator("#told")).isFocused();
        assertThat(add).hasCount(offered - 1);
        assertThat(page.locator(".journey")).containsText("not sent yet");
        page.reload();
        assertThat(page.locator("#told")).hasCount(0);
        assertThat(open("/patients/lonely-by-score").locator(".referral--draft"))
                .containsText(Pattern.compile(route, Pattern.CASE_INSENSITIVE));
    }

    @Test
    void a_person_who_starts_from_the_page_picks_a_patient_and_allows_part_of_it() {
        var page = page();
        page.navigate(footbridge.page("/launch/standalone").toString());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Practice GP record"))
                .click();
        page.locator("[data-patient='lonely-by-score']").click();
        page.locator("label", new Page.LocatorOptions().setHasText(Pattern.compile("patient/Observation")))
                .click();
        page.locator("#allow").click();

        assertThat(page.locator("#patient-name")).hasText("AZIZ, Tariq (Mr)");
        assertThat(page.locator(".unread")).containsText("measurements and scores: not granted to this page");
        assertThat(page.getByText("Feeling lonely: consider")).hasCount(0);
    }

    @Test
    void a_person_who_allows_nothing_is_told_that_nothing_was_read() {
        var page = page();
        page.navigate(footbridge.page("/launch/standalone").toString());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Practice GP record"))
                .click();
        page.locator("[data-patient='lonely-by-score']").click();
        page.locator("#deny").click();

        assertThat(page.locator("h1")).hasText("Permission to read the record was not given");
    }

    @Test
    void two_tabs_show_two_patients_and_keep_to_them() {
        try (var tabs = browser.tabs()) {
            var first = open(tabs.newPage(), inWindow("lonely-living-alone"));
            var second = open(tabs.newPage(), inWindow("money-and-housing"));
            first.reload();

            assertThat(first.locator("#patient-name")).hasText("ELLIS, Margaret (Mrs)");
            assertThat(second.locator("#patient-name")).hasText("BARRETT, Chloe (Ms)");
        }
    }

    @Test
    void a_restart_of_the_service_between_question_and_answer_and_after_it_loses_nothing() {
        var page = page();
        page.navigate(footbridge.page("/launch/standalone").toString());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Practice GP record"))
                .click();
        page.locator("[data-patient='lonely-by-score']").click();

        footbridge.restartService();
        page.locator("#allow").click();
        assertThat(page.locator("#patient-name")).hasText("AZIZ, Tariq (Mr)");

        footbridge.restartService();
        page.reload();
        assertThat(page.locator("#patient-name")).hasText("AZIZ, Tariq (Mr)");
    }

    static Stream<String> personas() {
        try (var files = Files.list(PERSONAS)) {
            return files
                    .map(file -> file.getFileName().toString().replaceFirst("\\.yaml$", ""))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("personas")
    void page_and_cards_say_the_same(String persona) {
        var cards = open("/patients/" + persona + "?cards=shown");
        var onCards = summaries(cards.locator(".cds-card__summary"));
        var onPage = summaries(open(inWindow(persona)).locator(".card__summary"));

        assertThat(onPage).isEqualTo(onCards);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lonely-living-alone",
                "referral-nobody-reachable",
                "suicidal-thoughts-lonely",
                "nothing-relevant"
            })
    void axe_finds_nothing_and_a_narrow_screen_needs_no_sideways_scrolling(String persona) {
        var page = browser.page(320, 640);
        pages.add(page);
        open(page, inWindow(persona));
        assertThat(page.locator("#patient-name")).isVisible();

        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
    }

    @Test
    void by_keyboard_alone_a_card_is_dismissed() {
        var page = open(inWindow("carer-bereaved"));
        var dismiss = page.locator("summary", new Page.LocatorOptions().setHasText("Dismiss"))
                .first();
        for (int i = 0; i < 60 && !isFocused(dismiss); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");

        assertThat(page.locator("#told")).containsText("Dismissed.");
        assertThat(page.locator(".card--dismissed")).hasCount(1);
    }

    private static boolean isFocused(Locator element) {
        return (Boolean) element.evaluate("element => element === document.activeElement");
    }
}
