package org.footbridge.soak;

import java.util.concurrent.atomic.AtomicInteger;

/** Tokens that are used again: at the instance that has seen them never, at the other only while the two cannot share. */
final class Replays {

    private final SoakInstances instances;
    private final SoakCaller caller;
    private final SoakFaults faults;
    private final AtomicInteger refusedBySame = new AtomicInteger();
    private final AtomicInteger refusedByOther = new AtomicInteger();
    private final AtomicInteger admittedApart = new AtomicInteger();

    Replays(SoakInstances instances, SoakCaller caller, SoakFaults faults) {
        this.instances = instances;
        this.caller = caller;
        this.faults = faults;
    }

    /** How it stands before a token is used: whether it will be shared, unless sharing is interrupted meanwhile. */
    record Before(boolean areShared, int interruptions) {}

    Before before() {
        int interruptions = instances.tokens().interruptions();
        return new Before(instances.tokens().areShared(), interruptions);
    }

    /** Uses a token again that this instance has just admitted. */
    void of(SoakCall call, String token, int admittedBy, Before before) {
        if (isRefused(admittedBy, call, token)) {
            refusedBySame.incrementAndGet();
        } else {
            faults.add("a token was good twice at one instance");
        }
        if (isRefused(1 - admittedBy, call, token)) {
            refusedByOther.incrementAndGet();
        } else if (before.areShared() && instances.tokens().interruptions() == before.interruptions()) {
            faults.add("a token was good at both instances, which share them");
        } else {
            admittedApart.incrementAndGet();
        }
    }

    private boolean isRefused(int instance, SoakCall call, String token) {
        return caller.postTo(instances.both().get(instance), call.path(), call.body(), token)
                        .status()
                == 401;
    }

    int refusedBySame() {
        return refusedBySame.get();
    }

    int refusedByOther() {
        return refusedByOther.get();
    }

    int admittedApart() {
        return admittedApart.get();
    }
}
