package org.footbridge.launcher.screens;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.footbridge.launcher.PracticeAddress;
import org.footbridge.launcher.card.CardStore;
import org.footbridge.launcher.smart.LaunchContext;
import org.footbridge.launcher.smart.PendingLaunches;
import org.footbridge.launcher.smart.RegisteredApp;
import org.footbridge.launcher.store.RecordSearch;
import org.footbridge.launcher.store.RecordStore;
import org.footbridge.launcher.web.ContentSecurityPolicy;
import org.footbridge.launcher.web.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes launches from what is on the screen. */
@Component
public class AppLauncher {

    /**
     * What is on the screen.
     *
     * @param card the card whose link was followed, by its handle; blank for none
     * @param link the place of that link on the card
     * @param referral the referral that was in view, by id; blank for none
     * @param framed whether the app opens below the record's own patient banner
     * @param intent what the user wants to do there, as the app knows it; blank for nothing in particular
     */
    public record View(
            User user, String patient, String card, int link, String referral, boolean framed, String intent) {}

    private final PendingLaunches launches;
    private final CardStore cards;
    private final RecordStore store;
    private final RecordSearch search;
    private final PracticeAddress address;

    AppLauncher(
            PendingLaunches launches,
            CardStore cards,
            RecordStore store,
            RecordSearch search,
            PracticeAddress address) {
        this.launches = launches;
        this.cards = cards;
        this.store = store;
        this.search = search;
        this.address = address;
    }

    /** A launch, good once and for a short time, and the address that starts the app with it. */
    public record Launched(String launch, URI address) {}

    public Launched launch(RegisteredApp app, View view) {
        var context = new LaunchContext(
                app.clientId(),
                view.user().id(),
                view.patient(),
                openEncounter(view.patient()),
                referral(view),
                appContext(app, view),
                !view.framed(),
                view.intent().isBlank() ? null : view.intent());
        var launch = launches.open(context);
        return new Launched(launch, address(app, address.fhir(), launch));
    }

    /** Launch URL of the app with the parameters that it receives. */
    public static URI address(RegisteredApp app, String issuer, String launch) {
        return UriComponentsBuilder.fromUri(app.launchUrl())
                .queryParam("iss", "{iss}")
                .queryParam("launch", "{launch}")
                .encode()
                .buildAndExpand(issuer, launch)
                .toUri();
    }

    /** For a page that frames the app: the app and the pages of the authorization follow each other there. */
    public ContentSecurityPolicy framing(RegisteredApp app) {
        return ContentSecurityPolicy.framing(Stream.concat(
                        Stream.of(app.launchUrl(), URI.create(address.base())),
                        app.redirectUris().stream().map(URI::create))
                .toList());
    }

    /** The latest consultation that has not ended. */
    private @Nullable String openEncounter(String patient) {
        var open = search.search("Encounter?status=in-progress&_sort=-date&patient=" + patient);
        return open.isEmpty() ? null : open.getFirst().id();
    }

    private List<String> referral(View view) {
        return store.find("ServiceRequest", view.referral()).stream()
                .filter(stored -> search.search("ServiceRequest?_id=" + stored.id() + "&patient=" + view.patient())
                        .contains(stored))
                .map(stored -> stored.reference())
                .toList();
    }

    /** What the card's link carries, and only for the app that the link means. */
    private @Nullable String appContext(RegisteredApp app, View view) {
        return cards.find(view.patient(), view.card())
                .map(shown -> shown.card().links())
                .filter(links -> view.link() >= 0 && view.link() < links.size())
                .map(links -> links.get(view.link()))
                .filter(link ->
                        link.smart() && link.url().equals(app.launchUrl().toString()))
                .map(link -> link.appContext())
                .orElse(null);
    }
}
