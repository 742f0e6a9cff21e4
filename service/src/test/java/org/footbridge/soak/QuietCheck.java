package org.footbridge.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/**
 * Whether a card that was refused stays back at each instance, asked by itself. Once the answer is confirmed, each must know it
 * in time, and never forget it again.
 */
final class QuietCheck {

    /** An instance. */
    @FunctionalInterface
    interface Asked {
        JsonNode answer(SoakCall call);
    }

    /** Waits until something holds, and gives up in the end. */
    @FunctionalInterface
    interface Patience {
        boolean until(BooleanSupplier condition);
    }

    private final List<Asked> instances;
    private final Patience patience;
    private final SoakFaults faults;
    private final List<SoakCall> confirmed = new ArrayList<>();
    private final List<SoakCall> keptBack = new ArrayList<>();

    QuietCheck(List<Asked> instances, Patience patience, SoakFaults faults) {
        this.instances = List.copyOf(instances);
        this.patience = patience;
        this.faults = faults;
    }

    /** Takes a call whose only card was refused, which an instance has confirmed. */
    void confirmed(SoakCall call) {
        confirmed.add(call);
    }

    /** Waits until each instance knows what was confirmed at any. */
    void awaitEach() {
        confirmed.stream().filter(this::isKnownToEach).forEach(keptBack::add);
        confirmed.clear();
    }

    private boolean isKnownToEach(SoakCall call) {
        boolean known = true;
        for (int i = 0; i < instances.size(); i++) {
            var instance = instances.get(i);
            if (!patience.until(() -> isKeptBack(call, instance))) {
                faults.add("a card that was refused was not kept back at instance " + (i + 1));
                known = false;
            }
        }
        return known;
    }

    /** Asks each instance about all who are known to each. */
    void check() {
        for (var call : keptBack) {
            for (int i = 0; i < instances.size(); i++) {
                if (!isKeptBack(call, instances.get(i))) {
                    faults.add("a card that was kept back came back at instance " + (i + 1));
                }
            }
        }
    }

    /** The last check of a run, which has shown nothing where nobody was asked about. */
    void conclude() {
        awaitEach();
        check();
        if (keptBack.isEmpty()) {
            faults.add("no card was kept back, so that none could come back");
        }
    }

    private static boolean isKeptBack(SoakCall call, Asked instance) {
        var cards = instance.answer(call).path("cards");
        return cards.size() == 1 && cards.path(0).path("summary").asString("").startsWith("Kept back: loneliness");
    }

    int size() {
        return keptBack.size();
    }
}
