package org.footbridge.shadow;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/**
 * The calls that wait to be evaluated, with the records that they keep in memory: so many calls, and so many entries of
 * records together. What finds no room does not wait.
 */
final class WaitingCalls {

    /** A few seconds of a busy practice. */
    static final int MOST_CALLS = 32;

    /** Some ten megabytes. */
    static final int MOST_ENTRIES = 10_000;

    private final Queue<ShadowedCall> calls = new ArrayDeque<>();
    private int entries;

    /** Takes a call in, unless there is no room; a record that is larger than all the room may wait alone. */
    synchronized boolean offer(ShadowedCall call) {
        boolean hasRoom = calls.isEmpty() || (calls.size() < MOST_CALLS && entries + call.entries() <= MOST_ENTRIES);
        if (hasRoom) {
            calls.add(call);
            entries += call.entries();
        }
        return hasRoom;
    }

    /** The call that has waited longest. */
    synchronized Optional<ShadowedCall> next() {
        var next = Optional.ofNullable(calls.poll());
        next.ifPresent(call -> entries -= call.entries());
        return next;
    }
}
