package org.footbridge.launcher.faultlab;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The latest testRuns, and what belongs to each: launches, and the authorizations that came of them. */
@Component
public class TestRuns {

    private static final int ROOM = 50;
    private static final int LINKS = 2000;
    private static final Duration WAITING = Duration.ofSeconds(30);
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private record Waiting(String id, Instant until) {}

    private final Clock clock;
    private final Map<String, TestRun> all = bounded(ROOM);
    private final Map<String, String> byLaunch = bounded(LINKS);
    private final Map<String, String> byAuthorization = bounded(LINKS);
    private final Map<String, Waiting> forDiscovery = bounded(ROOM);
    private final Map<String, String> standalone = bounded(ROOM);
    private final Map<String, Instant> started = bounded(ROOM);

    TestRuns(Clock clock) {
        this.clock = clock;
    }

    private static <T> Map<String, T> bounded(int room) {
        return new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > room;
            }
        };
    }

    public synchronized TestRun begin(TestRunSettings settings, String session) {
        var begun = new TestRun(UUID.randomUUID().toString(), settings, session);
        all.put(begun.id(), begun);
        return begun;
    }

    public synchronized Optional<TestRun> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** The app is about to be launched for this try: what it does next belongs to it. */
    public synchronized void launched(TestRun launched, String launch) {
        byLaunch.put(launch, launched.id());
        starts(launched);
    }

    /** The next authorization that this app asks for by itself, in this browser session, belongs to the try. */
    public synchronized void standsAlone(TestRun begun, String session) {
        standalone.put(session + " " + begun.settings().app().clientId(), begun.id());
        starts(begun);
    }

    private void starts(TestRun launched) {
        started.put(launched.id(), clock.instant());
        if (launched.fault().step() == FaultStep.DISCOVERY) {
            forDiscovery.put(
                    launched.id(), new Waiting(launched.id(), clock.instant().plus(WAITING)));
        }
    }

    public synchronized Optional<TestRun> ofLaunch(String launch) {
        return Optional.ofNullable(byLaunch.get(launch)).flatMap(this::find);
    }

    public synchronized Optional<TestRun> ofStandalone(String session, String clientId) {
        return Optional.ofNullable(standalone.remove(session + " " + clientId)).flatMap(this::find);
    }

    public synchronized void authorized(TestRun authorized, String authorization) {
        byAuthorization.put(authorization, authorized.id());
        forDiscovery.remove(authorized.id());
    }

    public synchronized Optional<TestRun> ofAuthorization(String authorization) {
        return Optional.ofNullable(byAuthorization.get(authorization)).flatMap(this::find);
    }

    /** Those that were launched a moment ago: what names no launch may belong to any of them. */
    public synchronized List<TestRun> underWay() {
        var since = clock.instant().minus(UNDER_WAY);
        return started.entrySet().stream()
                .filter(entry -> entry.getValue().isAfter(since))
                .flatMap(entry -> find(entry.getKey()).stream())
                .toList();
    }

    /** The first try whose fault waits for discovery, which names no launch; it strikes once. */
    public synchronized Optional<TestRun> struckAtDiscovery() {
        var now = clock.instant();
        forDiscovery.values().removeIf(waiting -> now.isAfter(waiting.until()));
        var first = forDiscovery.keySet().stream().findFirst();
        first.ifPresent(forDiscovery::remove);
        return first.flatMap(this::find);
    }
}
