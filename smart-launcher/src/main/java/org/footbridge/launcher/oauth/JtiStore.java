package org.footbridge.launcher.oauth;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The ids of assertions that were presented, each until its assertion has expired. */
@Component
class JtiStore {

    private static final int ROOM = 100_000;

    private record Key(String clientId, String id) {}

    private final Map<Key, Instant> until = new HashMap<>();
    private final Clock clock;

    JtiStore(Clock clock) {
        this.clock = clock;
    }

    /** Remembers the id; false where it was there, or where there is no more room: then nothing new is believed. */
    synchronized boolean isNew(String clientId, String id, Instant expires) {
        var now = clock.instant();
        if (until.size() >= ROOM) {
            until.values().removeIf(now::isAfter);
        }
        return until.size() < ROOM && until.putIfAbsent(new Key(clientId, id), expires) == null;
    }
}
