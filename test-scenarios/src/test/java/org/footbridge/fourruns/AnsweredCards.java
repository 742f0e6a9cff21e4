package org.footbridge.fourruns;

import java.util.List;
import java.util.Locale;
import org.footbridge.rule.AlertText.Indicator;
import org.footbridge.scenario.card.ShownCard;
import tools.jackson.databind.JsonNode;

/** The cards of an answer over HTTP, as a scenario looks at cards. */
final class AnsweredCards {

    private AnsweredCards() {}

    /**
     * Reads them.
     *
     * @param made the cards that are made in memory; each card of the answer is named as the one with its summary
     */
    static List<ShownCard> of(JsonNode answer, List<ShownCard> made) {
        return answer.path("cards").valueStream().map(card -> shown(card, made)).toList();
    }

    /** What is compared of cards: how urgent they are, and their one line. */
    static List<String> inShort(List<ShownCard> cards) {
        return cards.stream()
                .map(card -> card.indicator().word() + ": " + card.summary())
                .toList();
    }

    private static ShownCard shown(JsonNode card, List<ShownCard> made) {
        var summary = card.path("summary").stringValue("");
        var twin = made.stream()
                .filter(other -> other.summary().equals(summary))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No card in memory says: " + summary));
        return new ShownCard(
                twin.name(),
                twin.names(),
                Indicator.valueOf(card.path("indicator").stringValue("").toUpperCase(Locale.ROOT)),
                summary,
                card.path("detail").stringValue(""),
                card.path("suggestions")
                        .valueStream()
                        .map(suggestion -> suggestion.path("label").stringValue(""))
                        .toList(),
                twin.routes());
    }
}
