package org.footbridge.launcher.screens;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.footbridge.launcher.card.SafeMarkdown;
import org.footbridge.launcher.card.ShownCard;
import org.footbridge.launcher.cdsclient.Card;
import org.footbridge.launcher.cdsclient.Card.Indicator;
import org.footbridge.launcher.cdsclient.Card.Reason;
import org.footbridge.launcher.smart.AppRegistry;
import org.footbridge.launcher.web.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A card as the screen shows it.
 *
 * @param level the indicator's name, for the style
 * @param word the indicator in words
 * @param detail safe HTML
 * @param several whether more than one suggestion may be ticked and accepted together
 */
public record CardView(
        String handle,
        String level,
        String word,
        String summary,
        String detail,
        String source,
        @Nullable String sourceUrl,
        boolean several,
        List<Choice> choices,
        List<Reason> reasons,
        List<LinkView> links) {

    public CardView {
        choices = List.copyOf(choices);
        reasons = List.copyOf(reasons);
        links = List.copyOf(links);
    }

    /** A suggestion by its place on the card. */
    public record Choice(int place, String label, boolean recommended) {}

    /** The card, with links for the apps that are registered. */
    public static CardView of(ShownCard held, SafeMarkdown markdown, AppRegistry apps) {
        Card card = held.card();
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < card.suggestions().size(); i++) {
            var suggestion = card.suggestions().get(i);
            choices.add(new Choice(i, PlainText.line(suggestion.label()), suggestion.recommended()));
        }
        return new CardView(
                held.handle(),
                card.indicator().name().toLowerCase(Locale.ROOT),
                word(card.indicator()),
                PlainText.line(card.summary()),
                markdown.toHtml(card.detail()),
                PlainText.line(card.source().label()),
                webPage(card.source().url()),
                card.anySuggestion() && choices.size() > 1,
                choices,
                card.overrideReasons().stream()
                        .map(reason -> new Reason(reason.system(), reason.code(), PlainText.line(reason.display())))
                        .toList(),
                LinkView.of(held, apps));
    }

    private static String word(Indicator indicator) {
        return switch (indicator) {
            case CRITICAL -> "Urgent";
            case WARNING -> "Important";
            case INFO -> "For information";
        };
    }

    /** The address, if it leads to a web page; a card must not run a script. */
    static @Nullable String webPage(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            var scheme = URI.create(url).getScheme();
            return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme) ? url : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
