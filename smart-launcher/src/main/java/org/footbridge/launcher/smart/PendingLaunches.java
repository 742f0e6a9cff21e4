package org.footbridge.launcher.smart;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.footbridge.launcher.BoundedMap;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.stereotype.Component;

/** Launches that wait for their app. Each is taken once, within its time, by its own app, in its own user's browser. */
@Component
public class PendingLaunches {

    private static final int ROOM = 1000;

    private record Waiting(LaunchContext context, Instant until) {}

    private final StringKeyGenerator values =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding());
    private final Clock clock;
    private final SmartProperties settings;
    private final Map<String, Waiting> waiting = new BoundedMap<>(ROOM);

    PendingLaunches(Clock clock, SmartProperties settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** {@return the value of {@code launch}, which says nothing to anybody else} */
    public String open(LaunchContext context) {
        var launch = values.generateKey();
        synchronized (waiting) {
            waiting.put(launch, new Waiting(context, clock.instant().plus(settings.launchLife())));
        }
        return launch;
    }

    /** Takes the launch, once: presenting it for another app or user spends it too. */
    public Optional<LaunchContext> take(String launch, String clientId, String user) {
        Waiting found;
        synchronized (waiting) {
            found = waiting.remove(launch);
        }
        return Optional.ofNullable(found)
                .filter(held -> clock.instant().isBefore(held.until()))
                .map(Waiting::context)
                .filter(context ->
                        context.clientId().equals(clientId) && context.user().equals(user));
    }
}
