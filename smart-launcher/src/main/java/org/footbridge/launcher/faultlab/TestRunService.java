package org.footbridge.launcher.faultlab;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.launcher.PracticeAddress;
import org.footbridge.launcher.card.CardStore;
import org.footbridge.launcher.cdsclient.FiredHook;
import org.footbridge.launcher.cdsclient.HookCaller;
import org.footbridge.launcher.cdsclient.HookOptions;
import org.footbridge.launcher.faultlab.TestRun.Cards;
import org.footbridge.launcher.faultlab.TestRunSettings.How;
import org.footbridge.launcher.oauth.AuthorizationStore;
import org.footbridge.launcher.oauth.HookTokens.HookToken;
import org.footbridge.launcher.screens.AppLauncher;
import org.footbridge.launcher.screens.AppLauncher.View;
import org.footbridge.launcher.smart.PendingLaunches;
import org.footbridge.launcher.smart.RegisteredApp;
import org.footbridge.launcher.web.ContentSecurityPolicy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Runs a test run: fires the hook at once, and launches the app each time that its page is opened. */
@Component
public class TestRunService {

    private final TestRuns testRuns;
    private final HookCaller hooks;
    private final CardStore cards;
    private final AppLauncher launcher;
    private final PendingLaunches launches;
    private final AuthorizationStore authorizations;
    private final MessageLogWriter log;
    private final PracticeAddress address;

    TestRunService(
            TestRuns testRuns,
            HookCaller hooks,
            CardStore cards,
            AppLauncher launcher,
            PendingLaunches launches,
            AuthorizationStore authorizations,
            MessageLogWriter log,
            PracticeAddress address) {
        this.testRuns = testRuns;
        this.hooks = hooks;
        this.cards = cards;
        this.launcher = launcher;
        this.launches = launches;
        this.authorizations = authorizations;
        this.log = log;
        this.address = address;
    }

    TestRun begin(TestRunSettings settings, String session) {
        var run = testRuns.begin(settings, session);
        var result = hooks.fire(FiredHook.PATIENT_VIEW, settings.patient(), settings.user(), options(run));
        run.returned(new Cards(cards.hold(settings.patient(), result), result.troubles()));
        return run;
    }

    /** The hook with the fault of the test run, whose log receives each call. */
    public HookOptions options(TestRun run) {
        var fault = run.fault();
        if (fault.step() == Fault.Step.HOOK) {
            run.injected();
        }
        return new HookOptions(
                keys -> switch (fault) {
                    case HALF_PREFETCH, NO_AUTHORIZATION -> everyOther(keys, true);
                    case NO_PREFETCH -> Set.of();
                    default -> keys;
                },
                keys -> fault == Fault.PREFETCH_ERRORS ? everyOther(keys, false) : Set.of(),
                scopes -> scopes(run, scopes),
                fault != Fault.NO_AUTHORIZATION,
                token -> issued(run, token),
                call -> run.log(log.of(call)));
    }

    /** By name, so that the same half is left out each time. */
    private static Set<String> everyOther(Set<String> keys, boolean first) {
        var half = new LinkedHashSet<String>();
        boolean take = first;
        for (var key : new TreeSet<>(keys)) {
            if (take) {
                half.add(key);
            }
            take = !take;
        }
        return half;
    }

    private static Set<String> scopes(TestRun run, Set<String> requested) {
        run.requested(requested);
        var granted = run.fault() == Fault.SCOPE_WITHHELD
                ? AlteredRequests.without(run.settings().withheld(), requested)
                : requested;
        if (!granted.equals(requested)) {
            run.injected();
        }
        run.granted(granted);
        return granted;
    }

    private void issued(TestRun run, HookToken token) {
        testRuns.authorized(run, token.id());
        if (run.fault() == Fault.TOKEN_EXPIRED || run.fault() == Fault.GRANT_ENDED) {
            authorizations.end(token.id(), true);
            run.injected();
        }
    }

    /** A launch of the app, with the fault where it is one of launching. */
    URI launch(TestRun run) {
        var settings = run.settings();
        var view = new View(
                settings.user(), settings.patient(), "", 0, "", settings.how() == How.FRAME, settings.intent());
        var launched = launcher.launch(settings.app(), view);
        testRuns.launched(run, launched.launch());
        if (run.fault().step() == Fault.Step.LAUNCH) {
            run.injected();
        }
        if (run.fault() == Fault.SPENT_LAUNCH) {
            launches.take(
                    launched.launch(),
                    settings.app().clientId(),
                    settings.user().id());
        }
        return run.fault() == Fault.FOREIGN_ISSUER
                ? AppLauncher.address(settings.app(), address.base() + "/another-practice/fhir", launched.launch())
                : launched.address();
    }

    /** Where the app starts by itself; what it then requests in this browser belongs to the test run. */
    URI standalone(TestRun run, String session) {
        var start = run.settings().app().standaloneUrl();
        if (start == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "This app does not start by itself");
        }
        testRuns.standalone(run, session);
        return start;
    }

    ContentSecurityPolicy framing(RegisteredApp app) {
        return launcher.framing(app);
    }
}
