package org.footbridge.engine;

import java.util.List;
import java.util.stream.Stream;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;

/**
 * Which rows hold for one person on one day, as Drools found them; each list in the order of row ids.
 *
 * @param needs need rows that hold
 * @param withheld rows that hold and withhold routes
 * @param adapting rows that hold and adapt routes
 * @param unchecked withholding rows that read something that could not be read
 * @param fitting route rows that hold, each with the need row it answers
 * @param suggested those of them that nothing withholds and to which nobody was referred lately
 * @param alerts alert rows that hold
 */
public record FiredRows(
        List<Needed> needs,
        List<Withholding> withheld,
        List<Withholding> adapting,
        List<Withholding> unchecked,
        List<Fit> fitting,
        List<Fit> suggested,
        List<Alerting> alerts) {

    /** The ids of all rows that hold, each once, sorted. */
    public List<String> ruleIds() {
        var routes = fitting.stream().map(Fit::route).toList();
        return Stream.<List<? extends Row>>of(needs, withheld, adapting, routes, alerts)
                .<Row>flatMap(List::stream)
                .map(Row::id)
                .distinct()
                .sorted()
                .toList();
    }

    /** A route row and a need row that it answers. */
    public record Fit(Routed route, Needed need) {}
}
