package org.footbridge.wholepath;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every moment of a consultation, as a GP meets it in the practice record: both applications run, and a real browser looks. */
@RunsAlone
class MomentsTest {

    @RegisterExtension
    static final BrowserExtension SCREENS = new BrowserExtension();

    private static Page open(String path) {
        return SCREENS.open(path);
    }

    private static Locator cards(Page page) {
        return page.locator("article.cds-card");
    }

    private static Locator card(Page page, String summary) {
        return cards(page).filter(new Locator.FilterOptions().setHasText(summary));
    }

    private static Locator moment(Page page) {
        return page.locator("#moment");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void a_problem_that_is_added_shows_what_may_help_with_it_and_nothing_else() {
        var page = open("/patients/fit-note");
        assertThat(cards(page)).not().hasCount(0);
        page.getByText("Add a problem").click();
        page.getByLabel("Problem", new Page.GetByLabelOptions().setExact(true)).selectOption("Feeling lonely");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add the problem"))
                .click();

        assertThat(page.locator("#moment")).containsText("A problem was added");
        assertThat(cards(page)).hasCount(1);
        assertThat(cards(page)).containsText("Feeling lonely: consider befriending");
        assertThat(page.locator("[data-list=active-problems]")).containsText("Feeling lonely");

        page.reload();
        assertThat(cards(page)).hasCount(1);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All suggestions"))
                .click();
        assertThat(card(page, "Feeling lonely: consider befriending")).hasCount(1);
        assertThat(page.locator("#moment")).hasCount(0);
    }

    @Test
    void a_consultation_begins_and_ends_with_what_has_stalled_and_no_routes() {
        var page = open("/patients/referral-rejected");
        assertThat(card(page, "Feeling lonely")).hasCount(1);
        button(page, "Begin a consultation").click();

        assertThat(page.locator("#moment")).containsText("The consultation has begun");
        assertThat(cards(page)).hasCount(1);
        assertThat(cards(page)).containsText("nothing was planned again");

        button(page, "End the consultation").click();
        assertThat(page.locator("#moment")).containsText("The consultation has ended");
        assertThat(cards(page)).containsText("nothing was planned again");
        assertThat(button(page, "Begin a consultation")).isVisible();
    }

    private static void draft(Page page, String to) {
        page.getByText("Draft a referral").click();
        page.getByLabel("Refer to").selectOption(to);
        button(page, "Draft the referral").click();
        assertThat(moment(page)).containsText("A referral was drafted");
    }

    @Test
    void a_referral_is_drafted_completed_signed_and_sent() {
        var page = open("/patients/seldom-sees-anybody");
        draft(page, "Befriending");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Accept: Add to the draft: reason.*")))
                .click();

        assertThat(page.locator("#notice")).containsText("Done");
        assertThat(moment(page)).containsText("A referral was drafted");
        assertThat(page.locator("#no-suggestions")).isVisible();

        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Review and sign.*Befriending")))
                .click();
        assertThat(moment(page)).containsText("A referral is about to be signed");
        assertThat(card(page, "no consent to share is recorded")).hasCount(1);

        button(page, "Sign and send").click();
        assertThat(moment(page)).containsText("A referral was signed and sent");
        assertThat(page.locator("#no-suggestions")).isVisible();
        assertThat(page.locator("[data-status=sent]")).containsText("Befriending");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            heart-attack-recent | Exercise referral | Exercise referral: a reason against this referral is recorded
            referral-link-worker | Social prescribing link worker | Link worker: a referral is open already
            hearing-loss | Befriending | Befriending: see to this before you refer
            """)
    void what_speaks_against_a_referral_shows_as_it_is_drafted(String patient, String to, String card) {
        var page = open("/patients/" + patient);
        draft(page, to);

        assertThat(cards(page)).hasCount(1);
        assertThat(cards(page)).containsText(card);
    }

    @Test
    void a_referral_to_somebody_who_has_left_is_named_as_it_is_sent() {
        var page = open("/patients/anxiety-mild");
        draft(page, "Social prescribing link worker");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Review and sign.*")))
                .click();
        page.getByLabel("Send to").selectOption("Mr Tom Birch");
        button(page, "Sign and send").click();

        assertThat(card(page, "nobody could reach the link worker")).hasCount(1);
    }

    @Test
    void a_referral_of_another_kind_shows_nothing() {
        var page = open("/patients/seldom-sees-anybody");
        draft(page, "Physiotherapy");

        assertThat(page.locator("#no-suggestions")).isVisible();
    }

    @Test
    void an_appointment_is_booked_with_what_the_patient_needs_to_come() {
        var page = open("/patients/lonely-polish");
        var day = LocalDate.now(ZoneId.of("Europe/London")).plusDays(7);
        page.getByText("Book an appointment").click();
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill(day.toString());
        button(page, "Book the appointment").click();

        assertThat(moment(page)).containsText("An appointment was booked");
        assertThat(cards(page)).hasCount(1);
        assertThat(cards(page)).containsText("Before booking: an interpreter is needed");
    }
}
