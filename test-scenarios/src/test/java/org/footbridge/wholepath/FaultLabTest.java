package org.footbridge.wholepath;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault of the record's try page over both applications: what the GP sees of it, beside the cards. */
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
    record Seen(String fault, String heading, String onPage, String onCards, String inMessages) {

        private static Seen advice(String fault, String inMessages) {
            return new Seen(fault, ADVICE, SUGGESTION, SUGGESTION, inMessages);
        }

        private static Seen partly(String fault, String onPage) {
            return new Seen(fault, ADVICE, onPage, SUGGESTION, "");
        }

        private static Seen failure(String fault, String heading, String step) {
            return new Seen(fault, heading, step, SUGGESTION, "");
        }

        private static Seen onCards(String fault, String onCards, String inMessages) {
            return new Seen(fault, ADVICE, SUGGESTION, onCards, inMessages);
        }

        @Override
        public String toString() {
            return fault;
        }
    }

    static Stream<Seen> faults() {
        return Stream.of(
                Seen.advice("NONE", "/oauth2/token"),
                Seen.onCards("HALF_PREFETCH", SUGGESTION, "CDS service → record"),
                Seen.onCards("NO_PREFETCH", SUGGESTION, "CDS service → record"),
                Seen.onCards("PREFETCH_ERRORS", SUGGESTION, "CDS service → record"),
                Seen.onCards("NO_AUTHORIZATION", "Part of the record could not be read", "record → CDS service"),
                Seen.failure("FOREIGN_ISSUER", "This record system is not registered", "launch"),
                Seen.failure("SPENT_LAUNCH", "The record system did not give permission", "authorize"),
                Seen.failure("DISCOVERY_ERROR", "The record system could not be reached", "discovery"),
                Seen.failure("DISCOVERY_SLOW", "The record system could not be reached", "discovery"),
                Seen.failure(
                        "DISCOVERY_REDIRECTED", "The record system does not say how to open it safely", "discovery"),
                Seen.failure(
                        "DISCOVERY_OVERSIZED", "The record system does not say how to open it safely", "discovery"),
                Seen.failure(
                        "DISCOVERY_WITHOUT_PKCE", "The record system does not say how to open it safely", "discovery"),
                Seen.advice("DISCOVERY_OLD_SCOPES", "patient/Observation.read"),
                Seen.failure("DENIED", "Permission to read the record was not given", "authorize"),
                Seen.partly("SCOPE_WITHHELD", "not granted to this page"),
                Seen.failure("AUTHORIZE_ERROR", "Something went wrong", "Nothing was changed"),
                Seen.failure(
                        "WRONG_STATE",
                        "This answer of the record system was not expected, or was used before",
                        "authorize"),
                Seen.failure(
                        "CODE_EXPIRED", "The record system no longer took the permission that it had given", "token"),
                Seen.failure("CLIENT_REFUSED", "The record system did not recognise Footbridge", "token"),
                Seen.failure("TOKEN_ERROR", "The record system gave no usable access", "token"),
                Seen.failure("TOKEN_SLOW", "The record system gave no usable access", "token"),
                Seen.failure("NO_PATIENT", "The record system did not say which patient this is about", "token"),
                Seen.failure("ID_TOKEN_NONCE", UNPROVEN, "id token"),
                Seen.failure("ID_TOKEN_AUDIENCE", UNPROVEN, "id token"),
                Seen.failure("ID_TOKEN_ISSUER", UNPROVEN, "id token"),
                Seen.failure("ID_TOKEN_EXPIRED", UNPROVEN, "id token"),
                Seen.failure("ID_TOKEN_UNSIGNED", UNPROVEN, "id token"),
                Seen.failure("ID_TOKEN_SHARED_KEY", UNPROVEN, "id token"),
                Seen.failure("ID_TOKEN_FOREIGN_KEY", UNPROVEN, "id token"),
                Seen.advice("TOKEN_EXPIRED", "refresh_token"),
                Seen.failure("GRANT_ENDED", "Access to this record has ended", "read"),
                Seen.failure("READ_ERROR", "The patient's record could not be read", "read"),
                Seen.failure("READ_BUSY", "The record system is busy just now", "read"),
                Seen.failure("READ_SLOW", "The record system is too slow just now", "read"),
                Seen.partly("READ_PARTLY_FAILS", "measurements and scores: unreadable"),
                Seen.partly("READ_PARTLY_SLOW", "measurements and scores: no answer in time"),
                Seen.partly("NEXT_ELSEWHERE", "unreadable"));
    }

    /** Discovery is asked anew each time, as in ./demo; a very late answer comes later than anything waits for. */
    @RegisterExtension
    static final BrowserExtension SCREENS = new BrowserExtension(
            List.of("--footbridge.launch.discovery-cache=0s"), List.of("--practice.smart.slow-answer=6s"));

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

    /** The messages as they are now: the page itself reads them anew every other second. */
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

        assertThat(faults().map(Seen::fault)).containsExactlyElementsOf(offered);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void in_the_frame_the_gp_sees_what_is_wrong_and_nothing_untrue(Seen seen) {
        run(seen.fault(), "FRAME");

        var app = page.frameLocator("#app-frame");
        assertThat(app.locator("h1")).hasText(seen.heading());
        assertThat(app.locator("main")).containsText(seen.onPage());
        assertThat(page.locator(".cds-card__summary").first()).containsText(seen.onCards());
        if (!seen.onPage().equals(SUGGESTION)) {
            assertThat(app.getByText(SUGGESTION)).hasCount(0);
        }
        assertThat(messages()).contains(seen.inMessages()).doesNotContain("has not gone wrong yet");
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
        assertThat(page.locator(".cds-card")).hasCount(heading.equals(ADVICE) ? 2 : 0);
    }
}
