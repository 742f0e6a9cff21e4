package org.footbridge.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.footbridge.card.CardHtml;
import org.footbridge.cdshooks.Card;
import org.footbridge.cdshooks.Indicator;
import org.footbridge.cdshooks.Suggestion;

/**
 * A card as a record system shows it to the GP.
 *
 * @param level the indicator, for shape and colour
 * @param word the indicator in a word
 * @param summary its one line
 * @param detail the paragraphs of its detail as harmless HTML; where the card has been shown before, only what differs
 * @param suggestions what the GP may accept
 * @param source who says so
 * @param asIn the number of the scenario that shows the rest of this card, word for word; 0 where all of it is here
 */
record ReportedCard(
        String level,
        String word,
        String summary,
        List<String> detail,
        List<String> suggestions,
        String source,
        int asIn) {

    ReportedCard {
        detail = List.copyOf(detail);
        suggestions = List.copyOf(suggestions);
    }

    static ReportedCard of(Card card, CardHtml markdown) {
        return new ReportedCard(
                card.indicator().name().toLowerCase(Locale.ROOT),
                word(card.indicator()),
                card.summary(),
                card.detail() == null ? List.of() : markdown.paragraphs(card.detail()),
                card.suggestions().stream().map(Suggestion::label).toList(),
                card.source().label(),
                0);
    }

    private static String word(Indicator indicator) {
        return switch (indicator) {
            case CRITICAL -> "Urgent";
            case WARNING -> "Important";
            case INFO -> "For information";
        };
    }

    /**
     * The same with a pointer in the place of what a card before has shown; empty where they differ by more than one
     * paragraph, which is most often the one with the dates.
     *
     * @param before a card that is shown in full
     * @param scenario the number of its scenario
     */
    Optional<ReportedCard> asIn(ReportedCard before, int scenario) {
        boolean alike = level.equals(before.level)
                && summary.equals(before.summary)
                && suggestions.equals(before.suggestions)
                && source.equals(before.source)
                && detail.size() == before.detail.size();
        if (!alike) {
            return Optional.empty();
        }
        var different = IntStream.range(0, detail.size())
                .filter(i -> !detail.get(i).equals(before.detail.get(i)))
                .mapToObj(detail::get)
                .toList();
        return different.size() > 1
                ? Optional.empty()
                : Optional.of(new ReportedCard(level, word, summary, different, suggestions, source, scenario));
    }
}
