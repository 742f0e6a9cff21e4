package org.footbridge.wholepath;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault of the record's try page over both applications: what the GP sees on the page and on the cards. */
@RunsAlone
class FaultLabTest {

    private static final String PATIENT = "long-record-lonely";
    private static final String ADVICE = "Social prescribing suggestions";
    private static final String SUGGESTION = "Feeling lonely: consider";
    private static final String UNPROVEN = "The record system did not prove who you are";

    /**
     * What a fault looks like.
     *
     * @param fault its value in the form
     * @param heading of the page
     * @param onPage a text of the page
     * @param onCards a text of the cards
     * @param inMessages a text of the exchange
     */
    record Expected(String fault, String heading, String onPage, String onCards, String inMessages) {

        private static Expected advice(String fault, String inMessages) {
            return new Expected(fault, ADVICE, SUGGESTION, SUGGESTION, inMessages);
        }

        private static Expected partly(String fault, String onPage) {
            return new Expected(fault, ADVICE, onPage, SUGGESTION, "");
        }

        private static Expected failure(String fault, String heading, String step) {
            return new Expected(fault, heading, step, SUGGESTION, "");
        }

        private static Expected onCards(String fault, String onCards, String inMessages) {
            return new Expected(fault, ADVICE, SUGGESTION, onCards, inMessages);
        }

        @Override
        public String toString() {
            return fault;
        }
    }

    static Stream<Expected> faults() {
        return Stream.of(
                Expected.advice("NONE", "/oauth2/token"),
                Expected.onCards("HALF_PREFETCH", SUGGESTION, "CDS service → record"),
                Expected.onCards("NO_PREFETCH", SUGGESTION, "CDS service → record"),
                Expected.onCards("PREFETCH_ERRORS", SUGGESTION, "CDS service → record"),
                Expected.onCards("NO_AUTHORIZATION", "Part of the record could not be read", "record → CDS service"),
                Expected.failure("FOREIGN_ISSUER", "This record system is not registered", "launch"),
                Expected.failure("SPENT_LAUNCH", "The record system did not give permission", "authorize"),
                Expected.failure("DISCOVERY_ERROR", "The record system could not be reached", "discovery"),
                Expected.failure("DISCOVERY_SLOW", "The record system could not be reached", "discovery"),
                Expected.failure(
                        "DISCOVERY_REDIRECTED", "The record system does not say how to open it safely", "discovery"),
                Expected.failure(
                        "DISCOVERY_OVERSIZED", "The record system does not say how to open it safely", "discovery"),
                Expected.failure(
                        "DISCOVERY_WITHOUT_PKCE", "The record system does not say how to open it safely", "discovery"),
                Expected.advice("DISCOVERY_OLD_SCOPES", "patient/Observation.read"),
                Expected.failure("DENIED", "Permission to read the record was not given", "authorize"),
                Expected.partly("SCOPE_WITHHELD", "not granted to this page"),
                Expected.failure("AUTHORIZE_ERROR", "Something went wrong", "Nothing was changed"),
                Expected.failure(
                        "WRONG_STATE",
                        "This answer of the record system was not expected, or was used before",
                        "authorize"),
                Expected.failure(
                        "CODE_EXPIRED", "The record system no longer took the permission that it had given", "token"),
                Expected.failure("CLIENT_REFUSED", "The record system did not recognise Footbridge", "token"),
                Expected.failure("TOKEN_ERROR", "The record system gave no usable access", "token"),
                Expected.failure("TOKEN_SLOW", "The record system gave no usable access", "token"),
                Expected.failure("NO_PATIENT", "The record system did not say which patient this is about", "token"),
                Expected.failure("ID_TOKEN_NONCE", UNPROVEN, "id token"),
                Expected.failure("ID_TOKEN_AUDIENCE", UNPROVEN, "id token"),
                Expected.failure("ID_TOKEN_ISSUER", UNPROVEN, "id token"),
                Expected.failure("ID_TOKEN_EXPIRED", UNPROVEN, "id token"),
                Expected.failure("ID_TOKEN_UNSIGNED", UNPROVEN, "id token"),
                Expected.failure("ID_TOKEN_SHARED_KEY", UNPROVEN, "id token"),
                Expected.failure("ID_TOKEN_FOREIGN_KEY", UNPROVEN, "id token"),
                Expected.advice("TOKEN_EXPIRED", "refresh_token"),
                Expected.failure("GRANT_ENDED", "Access to this record has ended", "read"),
                Expected.failure("READ_ERROR", "The patient's record could not be read", "read"),
                Expected.failure("READ_BUSY", "The record system is busy just now", "read"),
                Expected.failure("READ_SLOW", "The record system is too slow just now", "read"),
                Expected.partly("READ_PARTLY_FAILS", "measurements and scores: unreadable"),
                Expected.partly("READ_PARTLY_SLOW", "measurements and scores: no answer in time"),
                Expected.partly("NEXT_ELSEWHERE", "unreadable"));
    }

    @RegisterExtension
    static final BrowserExtension SCREENS = new BrowserExtension();

    private Page page;

    @BeforeEach
    void openTryPage() {
        page = SCREENS.open("/try");
    }

    private void run(String fault, String how) {
        page.selectOption("#patient", PATIENT);
        page.selectOption("#fault", fault);
        page.selectOption("#withheld", "Observation");
        page.check("input[name=how][value=" + how + "]");
        page.click("#run");
    }

    /** The messages as they are now: the page itself reads them again every other second. */
    private String messages() {
        page.navigate(
                page.locator("#messages-alone").evaluate("link => link.href").toString());
        return page.locator("#log").textContent();
    }

    @Test
    void each_fault_of_the_page_is_here() {
        var offered = page.locator("#fault option").all().stream()
                .map(option -> option.getAttribute("value"))
                .toList();

        assertThat(faults().map(Expected::fault)).containsExactlyElementsOf(offered);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void in_the_frame_the_gp_sees_what_is_wrong_and_nothing_untrue(Expected expected) {
        run(expected.fault(), "FRAME");

        var app = page.frameLocator("#app-frame");
        assertThat(app.locator("h1")).hasText(expected.heading());
        assertThat(app.locator("main")).containsText(expected.onPage());
        assertThat(page.locator(".cds-card__summary").first()).containsText(expected.onCards());
        if (!expected.onPage().equals(SUGGESTION)) {
            assertThat(app.getByText(SUGGESTION)).hasCount(0);
        }
        assertThat(messages()).contains(expected.inMessages()).doesNotContain("has not gone wrong yet");
    }

    private Page opened() {
        return page.waitForPopup(() -> page.click("#open"));
    }

    @Test
    void in_a_window_the_fault_strikes_there() {
        run("READ_PARTLY_FAILS", "WINDOW");

        assertThat(opened().locator(".unread")).containsText("measurements and scores: unreadable");
    }

    @Test
    void where_the_app_starts_by_itself_the_fault_strikes_there() {
        run("DENIED", "STANDALONE");
        var window = opened();
        window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Practice GP record"))
                .click();

        assertThat(window.locator("h1")).hasText("Permission to read the record was not given");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Practitioner/grace-lin      | Social prescribing suggestions
            Practitioner/sam-ortiz      | Permission to read the record was not given
            Patient/lonely-living-alone | This page is for clinicians
            """)
    void the_page_is_for_clinicians(String user, String heading) {
        page.selectOption("#patient", "lonely-living-alone");
        page.selectOption("#as", user);
        page.click("#run");

        assertThat(page.frameLocator("#app-frame").locator("h1")).hasText(heading);
        assertThat(page.locator(".cds-card")).hasCount(heading.equals(ADVICE) ? 1 : 0);
    }
}
