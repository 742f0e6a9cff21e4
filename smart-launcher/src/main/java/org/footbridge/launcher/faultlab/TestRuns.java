package org.footbridge.launcher.faultlab;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.footbridge.launcher.BoundedMap;
import org.springframework.stereotype.Component;

/** The latest test runs, and what belongs to each: launches, and the authorizations that came of them. */
@Component
public class TestRuns {

    private static final int ROOM = 50;
    private static final int LINKS = 2000;
    private static final Duration WAITING = Duration.ofSeconds(30);
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, TestRun> all = new BoundedMap<>(ROOM);
    private final Map<String, String> byLaunch = new BoundedMap<>(LINKS);
    private final Map<String, String> byAuthorization = new BoundedMap<>(LINKS);
    private final Map<String, Instant> forDiscovery = new BoundedMap<>(ROOM);
    private final Map<String, String> standalone = new BoundedMap<>(ROOM);
    private final Map<String, Instant> started = new BoundedMap<>(ROOM);

    TestRuns(Clock clock) {
        this.clock = clock;
    }

    public synchronized TestRun begin(TestRunSettings settings, String session) {
        var run = new TestRun(UUID.randomUUID().toString(), settings, session);
        all.put(run.id(), run);
        return run;
    }

    public synchronized Optional<TestRun> find(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** The app is about to be launched for this test run: what it does next belongs to it. */
    public synchronized void launched(TestRun run, String launch) {
        byLaunch.put(launch, run.id());
        start(run);
    }

    /** The next authorization that this app requests by itself, in this browser session, belongs to the test run. */
    public synchronized void standalone(TestRun run, String session) {
        standalone.put(session + " " + run.settings().app().clientId(), run.id());
        start(run);
    }

    private void start(TestRun run) {
        started.put(run.id(), clock.instant());
        if (run.fault().step() == Fault.Step.DISCOVERY) {
            forDiscovery.put(run.id(), clock.instant().plus(WAITING));
        }
    }

    public synchronized Optional<TestRun> ofLaunch(String launch) {
        return Optional.ofNullable(byLaunch.get(launch)).flatMap(this::find);
    }

    public synchronized Optional<TestRun> ofStandalone(String session, String clientId) {
        return Optional.ofNullable(standalone.remove(session + " " + clientId)).flatMap(this::find);
    }

    public synchronized void authorized(TestRun run, String authorization) {
        byAuthorization.put(authorization, run.id());
        forDiscovery.remove(run.id());
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

    /** The first test run whose fault waits for discovery, which names no launch; it happens once. */
    public synchronized Optional<TestRun> ofDiscovery() {
        var now = clock.instant();
        forDiscovery.values().removeIf(now::isAfter);
        var first = forDiscovery.keySet().stream().findFirst();
        first.ifPresent(forDiscovery::remove);
        return first.flatMap(this::find);
    }
}
