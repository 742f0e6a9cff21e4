package org.footbridge.launcher.faultlab;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.launcher.cdsclient.HookOptions;
import org.footbridge.launcher.oauth.AuthorizationStore;
import org.footbridge.launcher.oauth.HookTokens.HookToken;
import org.springframework.stereotype.Component;

/** Fires a hook with the fault of a try, and writes down what it says. */
@Component
public class FaultyHookCaller {

    private final TestRuns testRuns;
    private final AuthorizationStore grants;
    private final MessageLogWriter notes;

    FaultyHookCaller(TestRuns testRuns, AuthorizationStore grants, MessageLogWriter notes) {
        this.testRuns = testRuns;
        this.grants = grants;
        this.notes = notes;
    }

    public HookOptions variation(TestRun tried) {
        var fault = tried.fault();
        if (fault.step() == FaultStep.HOOK) {
            tried.strike();
        }
        return new HookOptions(
                keys -> switch (fault) {
                    case HALF_PREFETCH, NO_AUTHORIZATION -> everyOther(keys, true);
                    case NO_PREFETCH -> Set.of();
                    default -> keys;
                },
                keys -> fault == Fault.PREFETCH_ERRORS ? everyOther(keys, false) : Set.of(),
                scopes -> scopes(tried, scopes),
                fault != Fault.NO_AUTHORIZATION,
                token -> issued(tried, token),
                message -> tried.exchange().add(notes.of(message)));
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

    private static Set<String> scopes(TestRun tried, Set<String> wanted) {
        tried.asked(wanted);
        var given = tried.fault() == Fault.SCOPE_WITHHELD
                ? ReducedScopeRequest.without(tried.settings().withheld(), wanted)
                : wanted;
        if (!given.equals(wanted)) {
            tried.strike();
        }
        tried.given(given);
        return given;
    }

    private void issued(TestRun tried, HookToken token) {
        testRuns.authorized(tried, token.id());
        if (tried.fault() == Fault.TOKEN_EXPIRED || tried.fault() == Fault.GRANT_ENDED) {
            grants.end(token.id(), true);
            tried.strike();
        }
    }
}
