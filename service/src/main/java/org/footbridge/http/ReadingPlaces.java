package org.footbridge.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.footbridge.record.PrefetchTemplates;

/**
 * How many records are read from one FHIR server at a time: so many that all the queries of each find a connection at
 * once. A reading that finds no place asks nothing, so that it takes no connection from those that can still be in time.
 */
final class ReadingPlaces {
    private final int places;
    private final Duration patience;
    private final Map<String, Semaphore> byServer = new ConcurrentHashMap<>();

    /** Half of the time may go by before a place is free; the other half is for the reading. */
    ReadingPlaces(ReadingLimits limits) {
        this.places = Math.max(
                1, limits.connections() / PrefetchTemplates.all().byKey().size());
        this.patience = limits.budget().dividedBy(2);
    }

    /** One reading at a FHIR server, to which a place is given when it first asks for one. */
    Place at(String server) {
        return new Place(byServer.computeIfAbsent(server, base -> new Semaphore(places, true)), patience);
    }

    /** The place of one reading. */
    static final class Place {
        private final Semaphore free;
        private final Duration patience;
        private State state = State.NOT_ASKED;

        private enum State {
            NOT_ASKED,
            GIVEN,
            REFUSED
        }

        private Place(Semaphore free, Duration patience) {
            this.free = free;
            this.patience = patience;
        }

        /** Whether it has a place; the first call waits for one. */
        synchronized boolean isGiven() {
            if (state == State.NOT_ASKED) {
                state = isAcquired() ? State.GIVEN : State.REFUSED;
            }
            return state == State.GIVEN;
        }

        private boolean isAcquired() {
            try {
                return free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        synchronized boolean isRefused() {
            return state == State.REFUSED;
        }

        /** Gives it back, where it was given. */
        synchronized void giveBack() {
            if (state == State.GIVEN) {
                free.release();
            }
            state = State.REFUSED;
        }
    }
}
