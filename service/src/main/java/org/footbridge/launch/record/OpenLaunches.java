package org.footbridge.launch.record;

import java.time.Clock;
import java.time.Duration;
import org.footbridge.launch.failure.Failure;
import org.footbridge.launch.failure.LaunchFailed;
import org.footbridge.launch.issuer.LaunchSettings;
import org.footbridge.launch.session.HeldLaunch;
import org.footbridge.launch.session.Launches;
import org.footbridge.launch.token.Renewals;
import org.springframework.stereotype.Component;

/** Launches that live, with a token that can be used. */
@Component
class OpenLaunches {
    /** A token that ends while the record is being read would cost half the reading. */
    private static final Duration TOO_CLOSE = Duration.ofSeconds(10);

    private final Launches launches;
    private final Renewals renewals;
    private final LaunchSettings settings;
    private final Clock clock;

    OpenLaunches(Launches launches, Renewals renewals, LaunchSettings settings, Clock clock) {
        this.launches = launches;
        this.renewals = renewals;
        this.settings = settings;
        this.clock = clock;
    }

    /** The launch of this browser session. */
    HeldLaunch held(String id, String session) {
        return launches.find(id, session)
                .filter(held ->
                        settings.issuer(held.context().issuer().toString()).isPresent())
                .orElseThrow(OpenLaunches::ended);
    }

    /** The same launch with a token that has not ended, renewed where it is about to. */
    HeldLaunch ready(HeldLaunch launch, String session) {
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
                .map(held -> new LaunchFailed(Failure.ACCESS_NOT_RENEWED, "the token was not renewed").sparing(id))
                .orElseGet(() -> new LaunchFailed(Failure.ACCESS_ENDED, "the token has ended and cannot be renewed"));
    }

    static LaunchFailed ended() {
        return new LaunchFailed(Failure.SESSION_ENDED, "no such launch in this session");
    }
}
