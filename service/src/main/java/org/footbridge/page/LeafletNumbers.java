package org.footbridge.page;

import java.util.List;
import java.util.Optional;
import org.footbridge.leaflet.Leaflet;
import org.footbridge.rulebase.Row;
import org.footbridge.rulebase.RuleBase;

/** Names leaflets by number, since the name of a route in an address would tell others of the patient. */
final class LeafletNumbers {

    private LeafletNumbers() {}

    static int numberOf(String route, RuleBase ruleBase) {
        return routes(ruleBase).indexOf(route) + 1;
    }

    /** The leaflet of that number; empty where there is none. */
    static Optional<Leaflet> of(String number, RuleBase ruleBase) {
        return routes(ruleBase).stream()
                .filter(route -> String.valueOf(numberOf(route, ruleBase)).equals(number))
                .findFirst()
                .flatMap(route -> ruleBase.leaflets().of(route));
    }

    private static List<String> routes(RuleBase ruleBase) {
        return ruleBase.rows().stream()
                .filter(Row.Routed.class::isInstance)
                .map(row -> ((Row.Routed) row).route())
                .distinct()
                .sorted()
                .toList();
    }
}
