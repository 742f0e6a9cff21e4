package org.footbridge.wholepath;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The other registrations in which the page can prove who it is: it is launched, renews its token, and writes. */
@RunsAlone
class ClientRegistrationsTest {

    private static final String ISSUER = "--footbridge.launch.issuers[0].";

    /**
     * One registration.
     *
     * @param app the client id in the record
     * @param proof what the record's messages show of it
     * @param settings of the service
     */
    record Registration(String app, String proof, List<String> settings) {
        Registration {
            settings = List.copyOf(settings);
        }

        @Override
        public String toString() {
            return app + " " + proof;
        }
    }

    private static final List<Registration> REGISTRATIONS = List.of(
            new Registration(
                    "footbridge-symmetric",
                    "Basic footbridge-symmetric:…",
                    List.of(
                            ISSUER + "client-id=footbridge-symmetric",
                            ISSUER + "authentication=client-secret-basic",
                            ISSUER + "client-secret=a-secret-for-demonstrations-only")),
            new Registration("footbridge", "RS384", List.of(ISSUER + "algorithm=rs384")));

    @RegisterExtension
    static final BrowserExtension SCREENS =
            new BrowserExtension(REGISTRATIONS.getFirst().settings());

    @ParameterizedTest
    @FieldSource("REGISTRATIONS")
    void the_gp_sees_the_advice_however_the_page_is_registered(Registration registration) {
        SCREENS.footbridge().runServiceWith(registration.settings());
        var page = SCREENS.open("/try");
        page.selectOption("#patient", "low-mood-gardening");
        page.selectOption("#app", registration.app());
        page.selectOption("#fault", "TOKEN_EXPIRED");
        page.click("#run");

        var app = page.frameLocator("#app-frame");
        assertThat(app.locator("#patient-name")).hasText("LOWE, Peter (Mr)");
        assertThat(app.locator(".card__summary").getByText("gardening").first()).isVisible();
        app.getByText("Add a draft referral").first().click();
        assertThat(app.locator("#notices")).containsText("is in the record");
        assertThat(messages(page)).contains(registration.proof(), "refresh_token", "/fhir/ServiceRequest");
    }

    private static String messages(Page page) {
        page.navigate(
                page.locator("#messages-alone").evaluate("link => link.href").toString());
        return page.locator("#log").textContent();
    }
}
