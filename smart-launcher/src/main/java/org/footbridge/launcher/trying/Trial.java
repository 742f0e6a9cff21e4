package org.footbridge.launcher.trying;

import java.net.URI;
import org.footbridge.launcher.PracticeAddress;
import org.footbridge.launcher.card.CardShelf;
import org.footbridge.launcher.cdsclient.HookCaller;
import org.footbridge.launcher.launch.App;
import org.footbridge.launcher.launch.Launches;
import org.footbridge.launcher.opening.AppLauncher;
import org.footbridge.launcher.opening.AppLauncher.View;
import org.footbridge.launcher.trying.fault.Fault;
import org.footbridge.launcher.trying.fault.Step;
import org.footbridge.launcher.trying.run.Tries;
import org.footbridge.launcher.trying.run.Try;
import org.footbridge.launcher.trying.run.Try.Cards;
import org.footbridge.launcher.trying.run.Wish;
import org.footbridge.launcher.trying.run.Wish.How;
import org.footbridge.launcher.trying.wire.HookTrial;
import org.footbridge.launcher.web.PagePolicy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Runs a try: fires the hook at once, and launches the app each time that its page is opened. */
@Component
class Trial {

    private final Tries tries;
    private final HookCaller hooks;
    private final HookTrial hookTrial;
    private final CardShelf shelf;
    private final AppLauncher launcher;
    private final Launches launches;
    private final PracticeAddress address;

    Trial(
            Tries tries,
            HookCaller hooks,
            HookTrial hookTrial,
            CardShelf shelf,
            AppLauncher launcher,
            Launches launches,
            PracticeAddress address) {
        this.tries = tries;
        this.hooks = hooks;
        this.hookTrial = hookTrial;
        this.shelf = shelf;
        this.launcher = launcher;
        this.launches = launches;
        this.address = address;
    }

    Try begin(Wish wish, String session) {
        var begun = tries.begin(wish, session);
        var answer = hooks.patientView(wish.patient(), wish.user(), hookTrial.variation(begun));
        begun.brought(new Cards(shelf.hold(wish.patient(), answer), answer.troubles()));
        return begun;
    }

    /** A launch of the app, with the fault where it is one of launching. */
    URI launch(Try tried) {
        var wish = tried.wish();
        var view = new View(wish.user(), wish.patient(), "", 0, "", wish.how() == How.FRAME, wish.intent());
        var launched = launcher.launch(wish.app(), view);
        tries.launched(tried, launched.launch());
        if (tried.fault().step() == Step.LAUNCH) {
            tried.strike();
        }
        if (tried.fault() == Fault.SPENT_LAUNCH) {
            launches.take(launched.launch(), wish.app().clientId(), wish.user().id());
        }
        return tried.fault() == Fault.FOREIGN_ISSUER
                ? AppLauncher.address(wish.app(), address.base() + "/another-practice/fhir", launched.launch())
                : launched.address();
    }

    /** Where the app starts by itself; what it then asks for in this browser belongs to the try. */
    URI standalone(Try tried, String session) {
        var start = tried.wish().app().standaloneUrl();
        if (start == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "This app does not start by itself");
        }
        tries.standsAlone(tried, session);
        return start;
    }

    PagePolicy framing(App app) {
        return launcher.framing(app);
    }
}
