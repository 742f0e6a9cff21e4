package org.footbridge.wholepath;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.shipped.ShippedSuite.RULES;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.rule.AlertText;
import org.footbridge.rule.AlertText.Shows;
import org.footbridge.rule.Row;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page and the cards of one patient, side by side: the same advice, since it is made once. With
 * {@code -Dcards.pictures.write=true} it also takes the pictures in {@code docs/cards}.
 */
@RunsAlone
class PageAndCardsTest {

    private static final Path PERSONAS = Path.of("../smart-launcher/src/main/resources/personas");

    private static final Path PICTURES = Path.of("../docs/cards");

    @RegisterExtension
    static final BrowserExtension SCREENS = new BrowserExtension();

    /** What a GP reads of a card, wherever it stands. */
    record ReadCard(String urgency, String summary, String detail, List<String> referrals, List<String> reasons) {}

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

    /** What stands on the page only, for those who look after a referral. */
    private static final Set<String> ON_THE_PAGE_ONLY = Row.of(Row.Alerting.class, RULES.activeRows())
            .map(Row.Alerting::notice)
            .filter(notice -> notice.shows() == Shows.ON_THE_PAGE)
            .map(AlertText::summary)
            .collect(Collectors.toUnmodifiableSet());

    @ParameterizedTest
    @MethodSource("personas")
    void say_the_same(String persona) {
        var record = SCREENS.open("/patients/" + persona + "?cards=shown");
        if (Boolean.getBoolean("cards.pictures.write")) {
            record.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(persona + ".jpg"))
                    .setType(ScreenshotType.JPEG)
                    .setQuality(50)
                    .setFullPage(true));
        }
        var page = SCREENS.advice(persona);
        assertThat(page.locator("#patient-name")).isVisible();

        assertThat(onPage(page).stream()
                        .filter(card -> !ON_THE_PAGE_ONLY.contains(card.summary()))
                        .toList())
                .isEqualTo(onCards(record));
    }

    private static List<ReadCard> onCards(Page record) {
        return record.locator("article.cds-card").all().stream()
                .map(card -> new ReadCard(
                        card.getAttribute("data-indicator"),
                        text(card.locator(".cds-card__summary")),
                        text(card.locator(".cds-card__detail")),
                        texts(card.locator(".cds-card__accept .nhsuk-checkboxes__label > span, "
                                + ".cds-card__accept button[name=suggestion] > span:first-child")),
                        texts(card.locator(".nhsuk-radios__label"))))
                .map(PageAndCardsTest::asOnPage)
                .toList();
    }

    /** The record's buttons say that they accept what a card calls by its own words; its last reason is its own. */
    private static ReadCard asOnPage(ReadCard card) {
        return new ReadCard(
                card.urgency(),
                card.summary(),
                card.detail(),
                card.referrals().stream()
                        .map(label -> label.replaceFirst("^Accept: ", ""))
                        .toList(),
                card.reasons().stream()
                        .filter(reason -> !reason.equals("Another reason"))
                        .toList());
    }

    private static List<ReadCard> onPage(Page page) {
        return page.locator("article.card").all().stream()
                .map(card -> new ReadCard(
                        card.getAttribute("class").replaceFirst(".*card--(info|warning|critical).*", "$1"),
                        text(card.locator(".card__summary")),
                        text(card.locator(".card__detail")),
                        texts(card.locator("form[action$='/referrals'] button")),
                        texts(card.locator(".nhsuk-radios__label"))))
                .toList();
    }

    private static String text(Locator element) {
        return element.textContent().replaceAll("\\s+", " ").strip();
    }

    private static List<String> texts(Locator elements) {
        return elements.all().stream().map(PageAndCardsTest::text).toList();
    }
}
