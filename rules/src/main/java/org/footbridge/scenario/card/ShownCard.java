package org.footbridge.scenario.card;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.rule.AlertText.Indicator;
import org.footbridge.rule.Mechanism;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rulebase.WordingKey;

/**
 * A card as a GP sees it, without ids.
 *
 * @param name the need or alert that it is about, as tables name it; else the key of its summary in {@code wording.csv}
 * @param names every alert or route that it names
 * @param indicator how urgent it is
 * @param summary its one line
 * @param detail its text, in Markdown
 * @param suggestions the labels of what the GP may accept
 * @param routes the routes that it suggests, the best fit first
 */
public record ShownCard(
        String name,
        List<String> names,
        Indicator indicator,
        String summary,
        String detail,
        List<String> suggestions,
        List<ShownRoute> routes) {

    /** The cards that are not about one need or about alerts, by the keys of their summaries. */
    public static final List<String> KEYS = Stream.of(
                    WordingKey.MORE_NEEDS,
                    WordingKey.WITHHELD,
                    WordingKey.ASK_ABOUT_SAFETY,
                    WordingKey.LINK_WORKER_UNCHECKED,
                    WordingKey.PARTLY_READ,
                    WordingKey.KEPT_BACK,
                    WordingKey.ORDER_WITHHELD,
                    WordingKey.ORDER_CLOSED,
                    WordingKey.ORDER_UNREACHABLE,
                    WordingKey.ORDER_TO_NOBODY,
                    WordingKey.ORDER_TWICE,
                    WordingKey.ORDER_AGAIN,
                    WordingKey.ORDER_REFUSED,
                    WordingKey.ORDER_UNCHECKED,
                    WordingKey.ORDER_SEE_TO_FIRST,
                    WordingKey.ORDER_INCOMPLETE)
            .map(WordingKey::key)
            .toList();

    /** A route on a card, with the way there and by what it may help. */
    public record ShownRoute(String name, ReferralModel referralModel, List<Mechanism> mechanisms) {}

    public ShownCard {
        names = List.copyOf(names);
        suggestions = List.copyOf(suggestions);
        routes = List.copyOf(routes);
    }

    /** All that stands on it, in one line and without Markdown. */
    public String text() {
        return Stream.concat(Stream.of(summary, detail), suggestions.stream())
                .map(text -> text.replace("**", "").replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    /** Whether a phrase stands on it; capitals, bold type and line breaks do not matter. */
    boolean says(String phrase) {
        return text().toLowerCase(Locale.UK).contains(phrase.toLowerCase(Locale.UK));
    }

    /** Its name, with the further names that stand on it. */
    String inWords() {
        var others = names.stream().filter(other -> !other.equals(name)).toList();
        return "\"" + name + "\"" + (others.isEmpty() ? "" : " (" + String.join(", ", others) + ")");
    }
}
