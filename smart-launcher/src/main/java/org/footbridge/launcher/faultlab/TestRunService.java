package org.footbridge.launcher.faultlab;

import java.net.URI;
import org.footbridge.launcher.PracticeAddress;
import org.footbridge.launcher.card.CardStore;
import org.footbridge.launcher.cdsclient.HookCaller;
import org.footbridge.launcher.faultlab.run.Fault;
import org.footbridge.launcher.faultlab.run.FaultStep;
import org.footbridge.launcher.faultlab.run.TestRun;
import org.footbridge.launcher.faultlab.run.TestRun.Cards;
import org.footbridge.launcher.faultlab.run.TestRunSettings;
import org.footbridge.launcher.faultlab.run.TestRunSettings.How;
import org.footbridge.launcher.faultlab.run.TestRuns;
import org.footbridge.launcher.launch.AppLauncher;
import org.footbridge.launcher.launch.AppLauncher.View;
import org.footbridge.launcher.smart.PendingLaunches;
import org.footbridge.launcher.smart.RegisteredApp;
import org.footbridge.launcher.web.ContentSecurityPolicy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Runs a try: fires the hook at once, and launches the app each time that its page is opened. */
@Component
class TestRunService {

    private final TestRuns tries;
    private final HookCaller hooks;
    private final FaultyHookCaller hookTrial;
    private final CardStore shelf;
    private final AppLauncher launcher;
    private final PendingLaunches launches;
    private final PracticeAddress address;

    TestRunService(
            TestRuns tries,
            HookCaller hooks,
            FaultyHookCaller hookTrial,
            CardStore shelf,
            AppLauncher launcher,
            PendingLaunches launches,
            PracticeAddress address) {
        this.tries = tries;
        this.hooks = hooks;
        this.hookTrial = hookTrial;
        this.shelf = shelf;
        this.launcher = launcher;
        this.launches = launches;
        this.address = address;
    }

    TestRun begin(TestRunSettings wish, String session) {
        var begun = tries.begin(wish, session);
        var answer = hooks.patientView(wish.patient(), wish.user(), hookTrial.variation(begun));
        begun.brought(new Cards(shelf.hold(wish.patient(), answer), answer.troubles()));
        return begun;
    }

    /** A launch of the app, with the fault where it is one of launching. */
    URI launch(TestRun tried) {
        var wish = tried.wish();
        var view = new View(wish.user(), wish.patient(), "", 0, "", wish.how() == How.FRAME, wish.intent());
        var launched = launcher.launch(wish.app(), view);
        tries.launched(tried, launched.launch());
        if (tried.fault().step() == FaultStep.LAUNCH) {
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
    URI standalone(TestRun tried, String session) {
        var start = tried.wish().app().standaloneUrl();
        if (start == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "This app does not start by itself");
        }
        tries.standsAlone(tried, session);
        return start;
    }

    ContentSecurityPolicy framing(RegisteredApp app) {
        return launcher.framing(app);
    }
}
