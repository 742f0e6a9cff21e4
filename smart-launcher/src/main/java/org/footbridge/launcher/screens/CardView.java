package org.footbridge.launcher.screens;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.footbridge.launcher.card.SafeMarkdown;
import org.footbridge.launcher.card.ShownCard;
import org.footbridge.launcher.cdsclient.Card;
import org.footbridge.launcher.cdsclient.Card.Indicator;
import org.footbridge.launcher.cdsclient.Card.Link;
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
    public static CardView of(ShownCard shown, SafeMarkdown markdown, AppRegistry apps) {
        Card card = shown.card();
        var suggestions = card.suggestions();
        var choices = IntStream.range(0, suggestions.size())
                .mapToObj(place -> new Choice(
                        place,
                        PlainText.line(suggestions.get(place).label()),
                        suggestions.get(place).recommended()))
                .toList();
        return new CardView(
                shown.handle(),
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
                LinkView.of(shown, apps));
    }

    private static String word(Indicator indicator) {
        return switch (indicator) {
            case CRITICAL -> "Urgent";
            case WARNING -> "Important";
            case INFO -> "For information";
        };
    }

    /** The address, if it leads to a web page; a card must not run a script. */
    private static @Nullable String webPage(@Nullable String url) {
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

    /**
     * A link of a card as the screen shows it.
     *
     * @param href where it leads; none where it cannot be followed
     * @param window for an app: the same, in a window of its own
     * @param refusal why it cannot be followed
     */
    public record LinkView(
            String label,
            @Nullable String href,
            @Nullable String window,
            @Nullable String refusal) {

        public LinkView {
            label = PlainText.line(label);
        }

        /** Links to web pages, and to apps; a link that would run a script is left out. */
        private static List<LinkView> of(ShownCard shown, AppRegistry apps) {
            var links = shown.card().links();
            return IntStream.range(0, links.size())
                    .filter(place ->
                            links.get(place).smart() || webPage(links.get(place).url()) != null)
                    .mapToObj(place -> of(shown, links.get(place), place, apps))
                    .toList();
        }

        private static LinkView of(ShownCard shown, Link link, int place, AppRegistry apps) {
            if (!link.smart()) {
                return new LinkView(link.label(), link.url(), null, null);
            }
            return apps.launchedAt(link.url())
                    .map(app -> {
                        var page = "/patients/" + shown.patient() + "/apps/" + app.clientId();
                        var from = "?card=" + shown.handle() + "&link=" + place;
                        return new LinkView(link.label(), page + from, page + "/window" + from, null);
                    })
                    .orElseGet(() -> new LinkView(
                            link.label(), null, null, "it is for an app that is not registered with this record"));
        }
    }
}
