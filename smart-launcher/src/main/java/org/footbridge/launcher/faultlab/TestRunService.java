package org.footbridge.launcher.faultlab;

import java.net.URI;
import org.footbridge.launcher.PracticeAddress;
import org.footbridge.launcher.card.CardStore;
import org.footbridge.launcher.cdsclient.HookCaller;
import org.footbridge.launcher.faultlab.TestRun.Cards;
import org.footbridge.launcher.faultlab.TestRunSettings.How;
import org.footbridge.launcher.screens.AppLauncher;
import org.footbridge.launcher.screens.AppLauncher.View;
import org.footbridge.launcher.smart.PendingLaunches;
import org.footbridge.launcher.smart.RegisteredApp;
import org.footbridge.launcher.web.ContentSecurityPolicy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Runs a try: fires the hook at once, and launches the app each time that its page is opened. */
@Component
class TestRunService {

    private final TestRuns testRuns;
    private final HookCaller hooks;
    private final FaultyHookCaller hookTrial;
    private final CardStore shelf;
    private final AppLauncher launcher;
    private final PendingLaunches launches;
    private final PracticeAddress address;

    TestRunService(
            TestRuns testRuns,
            HookCaller hooks,
            FaultyHookCaller hookTrial,
            CardStore shelf,
            AppLauncher launcher,
            PendingLaunches launches,
            PracticeAddress address) {
        this.testRuns = testRuns;
        this.hooks = hooks;
        this.hookTrial = hookTrial;
        this.shelf = shelf;
        this.launcher = launcher;
        this.launches = launches;
        this.address = address;
    }

    TestRun begin(TestRunSettings settings, String session) {
        var begun = testRuns.begin(settings, session);
        var answer = hooks.patientView(settings.patient(), settings.user(), hookTrial.variation(begun));
        begun.brought(new Cards(shelf.hold(settings.patient(), answer), answer.troubles()));
        return begun;
    }

    /** A launch of the app, with the fault where it is one of launching. */
    URI launch(TestRun tried) {
        var settings = tried.settings();
        var view = new View(
                settings.user(), settings.patient(), "", 0, "", settings.how() == How.FRAME, settings.intent());
        var launched = launcher.launch(settings.app(), view);
        testRuns.launched(tried, launched.launch());
        if (tried.fault().step() == FaultStep.LAUNCH) {
            tried.strike();
        }
        if (tried.fault() == Fault.SPENT_LAUNCH) {
            launches.take(
                    launched.launch(),
                    settings.app().clientId(),
                    settings.user().id());
        }
        return tried.fault() == Fault.FOREIGN_ISSUER
                ? AppLauncher.address(settings.app(), address.base() + "/another-practice/fhir", launched.launch())
                : launched.address();
    }

    /** Where the app starts by itself; what it then asks for in this browser belongs to the try. */
    URI standalone(TestRun tried, String session) {
        var start = tried.settings().app().standaloneUrl();
        if (start == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "This app does not start by itself");
        }
        testRuns.standsAlone(tried, session);
        return start;
    }

    ContentSecurityPolicy framing(RegisteredApp app) {
        return launcher.framing(app);
    }
}
