package org.footbridge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footbridge.advice.Adviser;
import org.footbridge.card.CardContext;
import org.footbridge.card.CardMaker;
import org.footbridge.card.TracedCard;
import org.footbridge.cdshooks.Card;
import org.footbridge.cdshooks.Suggestion;
import org.footbridge.cli.WrittenReports;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.shipped.ShippedSuite;
import org.footbridge.wholepath.RunsAlone;
import org.footbridge.wholepath.SharedBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report shows the cards that the service makes, and no others: those are what is signed. */
@RunsAlone
class ReportedCardsTest {

    private static final String READ = """
            () => JSON.stringify(Array.from(document.querySelectorAll('article.scenario'), scenario => ({
              number: Number(scenario.querySelector('.number').textContent),
              name: scenario.querySelector('h4 span:last-child').textContent,
              cards: Array.from(scenario.querySelectorAll('.card, .again'), card => ({
                asIn: Number((card.querySelector('.rest a')?.getAttribute('href') ?? '#scenario-0').substring(10)),
                level: card.classList.item(1),
                summary: (card.querySelector('h5') ?? card.querySelector('p > span:last-child')).textContent,
                detail: Array.from(card.querySelectorAll('.detail'), part => part.textContent.trim()),
                offers: Array.from(card.querySelectorAll('.offers li'), offer => offer.textContent)
              }))
            })))""";

    @RegisterExtension
    static final SharedBrowser BROWSER = new SharedBrowser();

    /** What a GP reads of a card. */
    private record ReadCard(String level, String summary, List<String> detail, List<String> offers) {}

    private static List<ReadCard> made(WrittenScenario written) {
        var advice = new Adviser().advise(ShippedSuite.RULES, written.scenario().facts());
        return new CardMaker(UUID::randomUUID)
                .cards(ShippedSuite.RULES, advice, new CardContext("Patient/1", null, null, true)).stream()
                        .map(TracedCard::card)
                        .map(ReportedCardsTest::read)
                        .toList();
    }

    private static ReadCard read(Card card) {
        var detail = card.detail() == null ? "" : card.detail();
        return new ReadCard(
                card.indicator().name().toLowerCase(Locale.ROOT),
                card.summary(),
                Stream.of(detail.split("\n\n"))
                        .map(paragraph -> paragraph.replace("**", ""))
                        .toList(),
                card.suggestions().stream().map(Suggestion::label).toList());
    }

    @Test
    void the_cards_are_those_that_the_service_makes() {
        Map<Integer, List<ReadCard>> madeByNumber = new HashMap<>();
        var made = new HashMap<String, List<ReadCard>>();
        ShippedSuite.SUITE
                .scenarios()
                .forEach(written -> made.put(written.scenario().name(), made(written)));
        var scenarios = onPage();
        assertThat(scenarios).hasSameSizeAs(made.entrySet());
        for (var scenario : scenarios) {
            var name = scenario.path("name").asString();
            var expected = Objects.requireNonNull(made.get(name), name);
            madeByNumber.put(scenario.path("number").asInt(), expected);
            assertThat(scenario.path("cards")).as(name).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) {
                var shown = scenario.path("cards").get(i);
                var before = madeByNumber.getOrDefault(shown.path("asIn").asInt(), List.of());
                assertThat(complete(shown, expected.get(i), before)).as(name).contains(expected.get(i));
            }
        }
    }

    private static JsonNode onPage() {
        var page = BROWSER.page(1280, 900);
        page.navigate(WrittenReports.shipped().toUri().toString());
        return JsonMapper.shared().readTree((String) page.evaluate(READ));
    }

    /** What a reader takes a card for: what it shows, filled up with the cards of the scenario that it points to. */
    private static List<ReadCard> complete(JsonNode shown, ReadCard expected, List<ReadCard> before) {
        var detail = strings(shown.path("detail"));
        var level = shown.path("level").asString();
        var summary = shown.path("summary").asString();
        if (shown.path("asIn").asInt() == 0) {
            return List.of(new ReadCard(level, summary, detail, strings(shown.path("offers"))));
        }
        return before.stream()
                .filter(card -> card.summary().equals(summary))
                .filter(card -> card.detail().size() == expected.detail().size())
                .map(card ->
                        new ReadCard(level, summary, filled(card.detail(), expected.detail(), detail), card.offers()))
                .toList();
    }

    /** The paragraphs of a card before; the one that is shown again stands where the two differ. */
    private static List<String> filled(List<String> before, List<String> expected, List<String> again) {
        return IntStream.range(0, before.size())
                .mapToObj(i ->
                        before.get(i).equals(expected.get(i)) || again.isEmpty() ? before.get(i) : again.getFirst())
                .toList();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
