package org.footbridge.launcher.opening;

import java.net.URI;
import java.util.List;
import org.footbridge.launcher.PracticeAddress;
import org.footbridge.launcher.card.CardShelf;
import org.footbridge.launcher.launch.App;
import org.footbridge.launcher.launch.LaunchContext;
import org.footbridge.launcher.launch.Launches;
import org.footbridge.launcher.search.RecordSearch;
import org.footbridge.launcher.store.RecordStore;
import org.footbridge.launcher.user.User;
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
     */
    public record View(User user, String patient, String card, int link, String referral, boolean framed) {}

    private final Launches launches;
    private final CardShelf shelf;
    private final RecordStore store;
    private final RecordSearch search;
    private final PracticeAddress address;

    AppLauncher(Launches launches, CardShelf shelf, RecordStore store, RecordSearch search, PracticeAddress address) {
        this.launches = launches;
        this.shelf = shelf;
        this.store = store;
        this.search = search;
        this.address = address;
    }

    /** The address that starts the app, good once and for a short time. */
    public URI launch(App app, View view) {
        var context = new LaunchContext(
                app.clientId(),
                view.user().id(),
                view.patient(),
                openEncounter(view.patient()),
                referral(view),
                appContext(app, view),
                !view.framed(),
                null);
        return address(app, launches.open(context));
    }

    private URI address(App app, String launch) {
        return UriComponentsBuilder.fromUri(app.launchUrl())
                .queryParam("iss", "{iss}")
                .queryParam("launch", "{launch}")
                .encode()
                .buildAndExpand(address.fhir(), launch)
                .toUri();
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
    private @Nullable String appContext(App app, View view) {
        return shelf.find(view.patient(), view.card())
                .map(held -> held.card().links())
                .filter(links -> view.link() >= 0 && view.link() < links.size())
                .map(links -> links.get(view.link()))
                .filter(link ->
                        link.smart() && link.url().equals(app.launchUrl().toString()))
                .map(link -> link.appContext())
                .orElse(null);
    }
}
