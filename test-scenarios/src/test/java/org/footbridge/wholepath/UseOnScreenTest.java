package org.footbridge.wholepath;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.footbridge.FootbridgeApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page about the use of the rules for those who see it small or large, in the dark, or press keys only. */
@RunsAlone
class UseOnScreenTest {

    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    private static ConfigurableApplicationContext service = unstarted();

    @SuppressWarnings("NullAway") // set before any test
    private static ConfigurableApplicationContext unstarted() {
        return null;
    }

    @BeforeAll
    static void start() {
        service = SpringApplication.run(
                FootbridgeApplication.class,
                "--server.port=0",
                "--management.server.port=-1",
                "--spring.datasource.url=jdbc:h2:mem:use-on-screen;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void nothing_yet() {
        sql("delete from feedback");
        sql("delete from issued_card");
    }

    private static void sql(String statement, Object... values) {
        service.getBean(JdbcClient.class).sql(statement).params(values).update();
    }

    /** Three months of many rules, of which the first has all replies and others have few cards. */
    private static void manyRules(int rules) {
        for (int rule = 0; rule < rules; rule++) {
            for (int card = 0; card < 6 + 45 / (rule + 1); card++) {
                var uuid = UUID.randomUUID();
                sql(
                        "insert into issued_card values (?, 's', '0.1.0', 'f00d', ?, array['ROUTE-BFR-" + (rule + 1)
                                + "'], array['s'], array['befriending'])",
                        uuid,
                        OffsetDateTime.now(ZoneOffset.UTC).minusMonths(card % 3));
                if (card % 4 > 0) {
                    boolean isAccepted = card % 4 == 1;
                    sql(
                            "insert into feedback values (?, ?, current_timestamp, 's', current_timestamp, ?, null)",
                            uuid.toString(),
                            isAccepted ? "accepted" : "overridden",
                            isAccepted ? "" : card % 8 < 4 ? "inappropriate-recipient" : "patient-refuses");
                }
            }
        }
    }

    private static Page open(int width) {
        var page = BROWSER.page(width, 800);
        page.navigate(
                "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port") + "/governance/use");
        return page;
    }

    private static void isSound(Page page) {
        BrowserExtension.axeFindsNothing(page);
        BrowserExtension.fitsItsWidth(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void empty(int width) {
        var page = open(width);

        assertThat(page.locator("#rules")).containsText("No card was shown");
        isSound(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void a_long_list(int width) {
        manyRules(60);
        var page = open(width);

        assertThat(page.locator("article")).hasCount(60);
        isSound(page);
    }

    @Test
    void in_the_dark() {
        manyRules(3);
        var page = open(320);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));

        isSound(page);
    }

    @Test
    void by_keyboard_alone_a_wide_table_scrolls_and_a_rule_is_reached() {
        manyRules(2);
        var page = open(320);
        var table = page.locator(".scroll").first();
        BrowserExtension.tabTo(page, table);
        page.keyboard().press("ArrowRight");
        // The page's policy forbids what waitForFunction would do.
        page.waitForCondition(() -> (Boolean) table.evaluate("region => region.scrollLeft > 0"));

        var link = page.locator("#rules td a, #rules th a").first();
        BrowserExtension.tabTo(page, link);
        page.keyboard().press("Enter");

        assertThat(page.locator("article").first()).isInViewport();
        assertThat(page.url()).endsWith("#use-0");
    }
}
