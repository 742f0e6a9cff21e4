package org.footbridge.hook.clients;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Token ids seen, kept until the token could no longer be used; full, it refuses rather than forgets. */
final class JtiStore {
    private static final long SWEEP_SECONDS = 30;
    private final Map<TokenId, Instant> seen = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.MIN);
    private final int capacity;
    private final Clock clock;

    JtiStore(int capacity, Clock clock) {
        this.capacity = capacity;
        this.clock = clock;
    }

    /** What is known of a token id. */
    enum Finding {
        FIRST,
        REPLAYED,
        NO_ROOM
    }

    Finding remember(String issuer, String id, Instant until) {
        Instant now = clock.instant();
        sweep(now);
        if (seen.size() >= capacity) {
            return seen.containsKey(new TokenId(issuer, id)) ? Finding.REPLAYED : Finding.NO_ROOM;
        }
        return seen.putIfAbsent(new TokenId(issuer, id), until) == null ? Finding.FIRST : Finding.REPLAYED;
    }

    private void sweep(Instant now) {
        Instant due = nextSweep.get();
        if (!now.isBefore(due) && nextSweep.compareAndSet(due, now.plusSeconds(SWEEP_SECONDS))) {
            seen.values().removeIf(until -> !now.isBefore(until));
        }
    }

    private record TokenId(String issuer, String id) {}
}
