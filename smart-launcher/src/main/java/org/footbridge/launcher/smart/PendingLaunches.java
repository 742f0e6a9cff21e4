package org.footbridge.launcher.smart;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Launches that wait for their app. Each is taken once, within its time, by its own app, in its own user's browser. */
@Component
public class PendingLaunches {

    private static final int ROOM = 1000;
    private static final int BYTES = 24;

    private record Waiting(LaunchContext context, Instant until) {}

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final SmartProperties settings;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Waiting> eldest) {
            return size() > ROOM;
        }
    };

    PendingLaunches(Clock clock, SmartProperties settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** {@return the value of {@code launch}, which says nothing to anybody else} */
    public String open(LaunchContext context) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var launch = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
