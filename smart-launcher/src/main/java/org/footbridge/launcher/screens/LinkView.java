package org.footbridge.launcher.screens;

import java.util.ArrayList;
import java.util.List;
import org.footbridge.launcher.card.ShownCard;
import org.footbridge.launcher.cdsclient.Card.Link;
import org.footbridge.launcher.smart.AppRegistry;
import org.footbridge.launcher.web.PlainText;
import org.jspecify.annotations.Nullable;

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
    static List<LinkView> of(ShownCard held, AppRegistry apps) {
        List<LinkView> views = new ArrayList<>();
        var links = held.card().links();
        for (int place = 0; place < links.size(); place++) {
            var link = links.get(place);
            if (link.smart()) {
                views.add(smart(held, link, place, apps));
            } else if (CardView.webPage(link.url()) != null) {
                views.add(new LinkView(link.label(), link.url(), null, null));
            }
        }
        return views;
    }

    private static LinkView smart(ShownCard held, Link link, int place, AppRegistry apps) {
        return apps.launchedAt(link.url())
                .map(app -> {
                    var page = "/patients/" + held.patient() + "/apps/" + app.clientId();
                    var from = "?card=" + held.handle() + "&link=" + place;
                    return new LinkView(link.label(), page + from, page + "/window" + from, null);
                })
                .orElseGet(() -> new LinkView(
                        link.label(), null, null, "it is for an app that is not registered with this record"));
    }
}
