package org.footbridge.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.footbridge.MovableClock;
import org.footbridge.people.APatient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole service on a port of its own, launched by record systems on others. Whatever is done, no secret and nothing of
 * the patient may reach the log, and no secret a page or an address.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({FailingPageController.class, LaunchedService.LaterClock.class, SwitchableDatabase.Switch.class})
@ExtendWith(OutputCaptureExtension.class)
abstract class LaunchedService {
    static final RecordSystemStub RECORDS = new RecordSystemStub();
    static final RecordSystemStub OTHER_RECORDS = new RecordSystemStub();
    static final RecordSystemStub SYMMETRIC_RECORDS = new RecordSystemStub();
    static final String APP = "http://127.0.0.1:8080";

    private static final Pattern REFERENCE = Pattern.compile("<code>([2-9A-Z]{4}-[2-9A-Z]{4})</code>");

    /** As screens write it. */
    static final String NAME = APatient.FAMILY_NAME.toUpperCase(Locale.UK);

    private final List<TestBrowser> browsers = new ArrayList<>();

    @Autowired
    private LaterClock clock;

    @LocalServerPort
    private int port;

    /** The time of day, moved on as far as a test says. No component, so that no other application here finds it. */
    static class LaterClock {
        private volatile Duration later = Duration.ZERO;

        @Bean
        @Primary
        Clock movedClock() {
            return new MovableClock(() -> Instant.now().plus(later));
        }
    }

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        properties.add(
                "spring.datasource.url",
                () -> "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
        properties.add("footbridge.launch.discovery-cache", () -> "0s");
        // For cards next to the page; pages themselves know no open mode.
        properties.add("footbridge.open", () -> "true");
        issuer(properties, 0, "Practice record", RECORDS);
        issuer(properties, 1, "Other record", OTHER_RECORDS);
        properties.add("footbridge.launch.issuers[1].algorithm", () -> "rs384");
        properties.add("footbridge.launch.issuers[1].frame-origins", () -> "https://desktop.record.example");
        issuer(properties, 2, "Third record", SYMMETRIC_RECORDS);
        properties.add("footbridge.launch.issuers[2].authentication", () -> "client-secret-basic");
        properties.add("footbridge.launch.issuers[2].client-secret", () -> RecordSystemStub.SECRET);
    }

    static void issuer(DynamicPropertyRegistry properties, int index, String name, RecordSystemStub records) {
        String issuer = "footbridge.launch.issuers[" + index + "].";
        properties.add(issuer + "name", () -> name);
        properties.add(issuer + "issuer", records::iss);
        properties.add(issuer + "client-id", () -> RecordSystemStub.CLIENT);
    }

    @BeforeEach
    void begin() {
        later(Duration.ZERO);
        for (RecordSystemStub records : List.of(RECORDS, OTHER_RECORDS, SYMMETRIC_RECORDS)) {
            records.reset();
            records.knowsKeysAt("http://127.0.0.1:" + port + "/.well-known/jwks.json");
            lonely().heldBy(records.fhir);
        }
    }

    @AfterEach
    void nothing_secret_is_seen(CapturedOutput output) {
        later(Duration.ZERO);
        List<String> secrets = new ArrayList<>(RECORDS.secrets());
        secrets.addAll(OTHER_RECORDS.secrets());
        secrets.addAll(SYMMETRIC_RECORDS.secrets());
        secrets.add(RecordSystemStub.SECRET);
        String log = output.getAll();
        String shown = browsers.stream()
                .flatMap(browser -> browser.shown().stream())
                .distinct()
                .collect(Collectors.joining("\n"));
        for (String secret : secrets) {
            assertThat(log.contains(secret)).as("a secret in the log").isFalse();
            assertThat(shown.contains(secret)).as("a secret on a page").isFalse();
        }
        assertThat(log)
                .doesNotContain(APatient.ID, APatient.NHS_NUMBER, APatient.FAMILY_NAME, NAME)
                .doesNotContainIgnoringCase("lonely");
    }

    static APatient lonely() {
        return APatient.aPatientOn(LocalDate.now(ZoneId.of("Europe/London")))
                .aged(78)
                .whoFeelsLonely();
    }

    /** Moves the service's clock on. */
    void later(Duration time) {
        clock.later = time;
    }

    int port() {
        return port;
    }

    TestBrowser browser() {
        TestBrowser browser = new TestBrowser(port);
        browsers.add(browser);
        return browser;
    }

    static String launchOf(RecordSystemStub records) {
        return "/launch?iss=" + QueryParameters.encoded(records.iss()) + "&launch=launch-token-1";
    }

    /** The address at which the record system asks the user. */
    static URI begun(TestBrowser browser, RecordSystemStub records) {
        return TestBrowser.location(browser.get(launchOf(records)));
    }

    /** The answer of the record system, as the browser brings it back. */
    static HttpResponse<String> answered(TestBrowser browser, URI callback) {
        return browser.get(callback.getRawPath() + "?" + callback.getRawQuery());
    }

    /** The code of docs/errors.md that the log gives for the reference on a page. */
    static String failure(HttpResponse<String> page, CapturedOutput output) {
        var reference = REFERENCE.matcher(page.body());
        if (!reference.find()) {
            return "no failure page but " + page.statusCode();
        }
        var logged = Pattern.compile("Launch reference " + reference.group(1) + ": ([a-z-]+) at ([a-z ]+):")
                .matcher(output.getAll());
        return logged.find() ? logged.group(1) + " " + page.statusCode() : "not in the log";
    }

    /** A whole launch, up to the page. */
    static HttpResponse<String> opened(TestBrowser browser, RecordSystemStub records, String patient) {
        return browser.follow(answered(browser, records.allow(begun(browser, records), patient)));
    }
}
