package org.footbridge.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rulebase.Leaflets.Leaflet;
import org.footbridge.rulebase.RuleBase;

/**
 * Names leaflets by number, since the name of a route in an address would show others something about the patient. A route keeps its
 * number when other rows of the tables change, so a page that is open while they do leads to the right leaflet.
 */
final class LeafletNumbers {

    private LeafletNumbers() {}

    static long numberOf(String route) {
        var sum = new CRC32();
        sum.update(route.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    /** The leaflet of that number; empty where there is none. */
    static Optional<Leaflet> of(String number, RuleBase ruleBase) {
        return ruleBase.routes().stream()
                .map(Routed::route)
                .filter(route -> String.valueOf(numberOf(route)).equals(number))
                .findFirst()
                .flatMap(route -> ruleBase.leaflets().of(route));
    }
}
