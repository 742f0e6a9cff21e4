package org.footbridge.launch;

import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.oauth.TokenRevocation;
import org.footbridge.launch.session.LaunchStore;
import org.springframework.stereotype.Component;

/** Signing out of one launch; other tabs keep theirs. */
@Component
class SignOut {
    private final LaunchStore launches;
    private final TokenRevocation revocations;

    SignOut(LaunchStore launches, TokenRevocation revocations) {
        this.launches = launches;
        this.revocations = revocations;
    }

    /**
     * Forgets the launch and gives its tokens back, as they are in that moment; a renewal under way gives back its own.
     *
     * @return whether the record system has taken them
     */
    boolean end(String id, String session) {
        return launches.end(id, session)
                .map(revocations::revoke)
                .orElseThrow(() -> new LaunchFailed(LaunchErrorCode.SESSION_ENDED, "no such launch in this session"));
    }

    /** Whether nothing of the session is left; another tab may be about to come back from its record system. */
    boolean wasLast(String session) {
        return launches.isEmpty(session);
    }
}
