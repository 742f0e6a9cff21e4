package org.footbridge.launcher.trying.wire;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.footbridge.launcher.authorization.grant.GrantStore;
import org.footbridge.launcher.authorization.grant.HookTokens.HookToken;
import org.footbridge.launcher.cdsclient.HookVariation;
import org.footbridge.launcher.trying.fault.Fault;
import org.footbridge.launcher.trying.fault.Step;
import org.footbridge.launcher.trying.run.Tries;
import org.footbridge.launcher.trying.run.Try;
import org.springframework.stereotype.Component;

/** Fires a hook with the fault of a try, and writes down what it says. */
@Component
public class HookTrial {

    private final Tries tries;
    private final GrantStore grants;
    private final Notes notes;

    HookTrial(Tries tries, GrantStore grants, Notes notes) {
        this.tries = tries;
        this.grants = grants;
        this.notes = notes;
    }

    public HookVariation variation(Try tried) {
        var fault = tried.fault();
        if (fault.step() == Step.HOOK) {
            tried.strike();
        }
        return new HookVariation(
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

    private static Set<String> scopes(Try tried, Set<String> wanted) {
        tried.asked(wanted);
        var given = tried.fault() == Fault.SCOPE_WITHHELD
                ? FewerScopes.without(tried.wish().withheld(), wanted)
                : wanted;
        if (!given.equals(wanted)) {
            tried.strike();
        }
        tried.given(given);
        return given;
    }

    private void issued(Try tried, HookToken token) {
        tries.authorized(tried, token.id());
        if (tried.fault() == Fault.TOKEN_EXPIRED || tried.fault() == Fault.GRANT_ENDED) {
            grants.end(token.id(), true);
            tried.strike();
        }
    }
}
