package org.footbridge.launch.record;

import java.time.Clock;
import java.time.Duration;
import org.footbridge.launch.discovery.LaunchSettings;
import org.footbridge.launch.failure.LaunchErrorCode;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.oauth.TokenRenewal;
import org.footbridge.launch.session.LaunchStore;
import org.footbridge.launch.session.StoredLaunch;
import org.springframework.stereotype.Component;

/** Launches that live, with a token that can be used. */
@Component
class ActiveLaunches {
    /** A token that ends while the record is being read would cost half the reading. */
    private static final Duration TOO_CLOSE = Duration.ofSeconds(10);

    private final LaunchStore launches;
    private final TokenRenewal renewals;
    private final LaunchSettings settings;
    private final Clock clock;

    ActiveLaunches(LaunchStore launches, TokenRenewal renewals, LaunchSettings settings, Clock clock) {
        this.launches = launches;
        this.renewals = renewals;
        this.settings = settings;
        this.clock = clock;
    }

    /** The launch of this browser session. */
    StoredLaunch held(String id, String session) {
        return launches.find(id, session)
                .filter(held ->
                        settings.issuer(held.context().issuer().toString()).isPresent())
                .orElseThrow(ActiveLaunches::ended);
    }

    /** The same launch with a token that has not ended, renewed where it is about to. */
    StoredLaunch ready(StoredLaunch launch, String session) {
        if (launch.tokens().canBeRenewed()
                && launch.tokens().hasEnded(clock.instant().plus(TOO_CLOSE))) {
            var renewed = renewals.renew(
                    launch.context().id(), session, launch.tokens().access());
            if (renewed.isPresent()) {
                return renewed.get();
            }
        }
        if (launch.tokens().hasEnded(clock.instant())) {
            throw noAccess(launch.context().id(), session);
        }
        return launch;
    }

    /** Why a token was not renewed: the launch has ended, or its record system is in trouble for the moment. */
    LaunchFailed noAccess(String id, String session) {
        return launches.find(id, session)
                .filter(held -> held.tokens().canBeRenewed())
                .map(held ->
                        new LaunchFailed(LaunchErrorCode.ACCESS_NOT_RENEWED, "the token was not renewed").sparing(id))
                .orElseGet(() ->
                        new LaunchFailed(LaunchErrorCode.ACCESS_ENDED, "the token has ended and cannot be renewed"));
    }

    static LaunchFailed ended() {
        return new LaunchFailed(LaunchErrorCode.SESSION_ENDED, "no such launch in this session");
    }
}
