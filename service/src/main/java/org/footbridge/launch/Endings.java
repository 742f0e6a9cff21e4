package org.footbridge.launch;

import org.footbridge.launch.failure.Failure;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.session.Launches;
import org.footbridge.launch.token.Revocations;
import org.springframework.stereotype.Component;

/** Signing out of one launch; other tabs keep theirs. */
@Component
class Endings {
    private final Launches launches;
    private final Revocations revocations;

    Endings(Launches launches, Revocations revocations) {
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
                .orElseThrow(() -> new LaunchFailed(Failure.SESSION_ENDED, "no such launch in this session"));
    }

    /** Whether nothing of the session is left; another tab may be about to come back from its record system. */
    boolean wasLast(String session) {
        return launches.isEmpty(session);
    }
}
