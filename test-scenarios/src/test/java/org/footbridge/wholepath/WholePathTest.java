package org.footbridge.wholepath;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job, as a GP does it: both applications run, and a real browser looks. */
@RunsAlone
class WholePathTest {

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

    @Test
    void a_gp_accepts_a_route_and_finds_the_draft_referral_in_the_record() {
        var page = open("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("ELLIS, Margaret")))
                .click();
        var befriending = card(page, "Feeling lonely: consider befriending");
        assertThat(befriending).containsText("Why:");
        assertThat(befriending).containsText(Pattern.compile("eeling lonely \\(\\d+ \\w+ \\d{4}\\)"));
        assertThat(befriending).containsText("How sure:");

        befriending
                .getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Accept.*befriending")))
                .click();

        assertThat(page.locator("#notice")).isVisible();
        assertThat(page.locator(".referral--draft")).containsText(anyCase("befriending"));
        assertThat(card(page, "Feeling lonely: consider")).containsText("Already suggested");
        assertThat(card(page, "Feeling lonely: consider")
                        .getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions().setName(Pattern.compile("Accept.*befriending"))))
                .hasCount(0);
    }

    @Test
    void the_ledger_keeps_why_a_card_was_dismissed_and_not_of_whom() throws SQLException {
        var page = open("/patients/money-and-housing");
        var card = card(page, "consider debt and benefits advice");
        card.locator("summary").click();
        // A reason that keeps no card quiet, since other tests read this person, too.
        card.getByLabel("Patient would need more support to take part").check();
        card.locator("textarea").fill("Mrs Barrett said no");
        card.locator(".cds-card__dismiss button, form[action$='/dismiss'] button")
                .first()
                .click();
        assertThat(page.locator("#notice")).isVisible();

        try (var ledger = DriverManager.getConnection(SCREENS.footbridge().ledger(), "footbridge", "");
                var rows =
                        ledger.createStatement().executeQuery("select * from feedback where outcome = 'overridden'")) {
            var kept = new StringBuilder();
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    kept.append(rows.getString(i)).append(' ');
                }
            }
            assertThat(kept.toString())
                    .contains("inadequate-support")
                    .doesNotContain("Barrett", "money-and-housing", "Patient/");
        }
    }

    /** What each person of the practice is shown; the words are those of the tables. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nothing-relevant          | none     |
            resolved-only             | none     |
            deceased-lonely           | none     |
            inactive-diabetes-fit     | info     | consider exercise referral
            inactive-diabetes-no-bp   | info     | consider exercise referral
            low-mood-gardening        | info     | enjoys gardening
            alone-and-widowed         | none     |
            alone-and-falls           | info     | ask whether they feel lonely
            carer-bereaved            | info     | consider bereavement support
            lonely-by-score           | info     | consider befriending
            long-record-lonely        | info     | consider befriending
            referral-nobody-reachable | warning  | Open social prescribing referral
            referral-no-link-worker   | warning  | no link worker is named
            homeless-now              | warning  | comes first today
            suicidal-thoughts-lonely  | critical | assess safety before anything else
            phq9-thoughts-of-self-harm| critical | assess safety before anything else
            safeguarding-lonely       | critical | Entries to read first: look at the record before discussing support
            discreet-money       | critical | Entries to read first: look at the record before discussing support
            """)
    void each_person_is_shown_what_the_tables_say(String person, String indicator, String says) {
        var page = open("/patients/" + person);

        if (indicator.equals("none")) {
            assertThat(page.locator("#no-suggestions")).isVisible();
            assertThat(cards(page)).hasCount(0);
        } else {
            assertThat(card(page, says)).hasCount(1);
            assertThat(cards(page).first()).hasAttribute("data-indicator", indicator);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "suicidal-thoughts-lonely",
                "phq9-thoughts-of-self-harm",
                "safeguarding-lonely",
                "discreet-money",
                "under-18-lonely",
                "inactive-diabetes-high-bp",
                "self-harm-resolved",
                "suicide-as-text",
                "money-2017",
                "declined-recently"
            })
    void where_something_else_comes_first_there_is_nothing_to_accept(String person) {
        var page = open("/patients/" + person);
        assertThat(page.locator("#cards")).isVisible();

        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Accept"))))
                .hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "severe-depression",
                "alcohol-and-debt",
                "palliative-lonely",
                "dementia-lonely",
                "homeless-now",
                "care-home",
                "learning-disability-debt"
            })
    void what_comes_first_is_said_on_a_card_that_can_be_accepted(String person) {
        var page = open("/patients/" + person);
        var accept = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Accept")));

        assertThat(cards(page)
                        .filter(new Locator.FilterOptions().setHas(accept).setHasText("First:"))
                        .first())
                .isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"safeguarding-lonely", "discreet-money"})
    void nobody_in_the_room_learns_from_a_card_what_the_safeguarding_entries_say(String person) {
        var page = open("/patients/" + person);
        assertThat(cards(page)).hasCount(1);

        assertThat(page.locator("#suggestions").innerHTML())
                .doesNotContainIgnoringCase("abuse")
                .doesNotContainIgnoringCase("concern")
                .doesNotContain("WITHHOLD", "766561000000109", "706893006");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/patients/lonely-living-alone",
                "/patients/referral-nobody-reachable",
                "/patients/suicidal-thoughts-lonely"
            })
    void axe_finds_nothing_and_a_narrow_screen_needs_no_sideways_scrolling(String path) {
        var page = SCREENS.open(SCREENS.narrow(), path);
        if (path.startsWith("/patients")) {
            assertThat(cards(page).first()).isVisible();
        }

        BrowserExtension.axeFindsNothing(page);
        BrowserExtension.fitsItsWidth(page);
    }

    @Test
    void a_suggestion_can_be_reached_and_accepted_with_the_keyboard_alone() {
        var page = open("/patients/inactive-diabetes-fit");
        assertThat(cards(page).first()).isVisible();
        var accept = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Accept")))
                .first();
        BrowserExtension.tabTo(page, accept);

        page.keyboard().press("Enter");

        assertThat(page.locator(".referral--draft")).containsText(anyCase("exercise referral"));
    }

    private static Pattern anyCase(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    @Test
    void without_javascript_the_suggestions_are_one_link_away() {
        var page = SCREENS.open(SCREENS.withoutJavaScript(), "/patients/lonely-by-score");
        page.locator("#show-suggestions").click();

        assertThat(card(page, "consider befriending")).isVisible();
    }

    @Test
    void the_service_logs_name_no_patient() {
        open("/patients/suicidal-thoughts-lonely").locator("#cards").waitFor();

        assertThat(SCREENS.footbridge().serviceLog())
                .doesNotContain("suicidal-thoughts-lonely", "REEVES", "6471006", "Bearer");
    }
}
