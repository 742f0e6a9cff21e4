package org.footbridge.scenario;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.footbridge.advice.Advice;
import org.footbridge.advice.TraceStep;
import org.footbridge.rule.AlertText;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rulebase.RuleBase;

/** What a person is shown, by the names that tables give to routes and alerts. */
public final class ShownNames {

    private ShownNames() {}

    /** The names of the alerts and routes that this advice shows, but for reminders. */
    public static Set<String> by(Advice advice) {
        return by(advice, Set.of());
    }

    /**
     * The same with those reminders that are named: they stand with most people, and who does not name
     * them does not ask about them.
     */
    public static Set<String> by(Advice advice, Set<String> named) {
        var shown = new TreeSet<>(basedOn(advice).keySet());
        advice.reminders().stream()
                .map(Advice.Alert::name)
                .filter(name -> !named.contains(name))
                .forEach(shown::remove);
        return shown;
    }

    /** Each name that this advice shows, with the rules that show it: a route's own, then those of its needs. */
    public static SortedMap<String, List<TraceStep>> basedOn(Advice advice) {
        var basedOn = new TreeMap<String, List<TraceStep>>();
        if (!advice.silent()) {
            advice.alertsAndReminders().forEach(alert -> basedOn.put(alert.name(), alert.basedOn()));
            advice.routes().forEach(route -> basedOn.put(route.name(), route.basedOn()));
        }
        return basedOn;
    }

    /** Every name that a rule base can ever show. */
    public static Set<String> possible(RuleBase ruleBase) {
        return ruleBase.rows().stream()
                .flatMap(row -> names(row).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Row row) {
        return switch (row) {
            case Row.Needed _ -> Set.of();
            case Routed routed -> Set.of(routed.route());
            case Alerting alerting -> Set.of(alerting.notice().alert());
            case Withholding withholding ->
                withholding.notice().map(AlertText::alert).map(Set::of).orElse(Set.of());
        };
    }

    /** Whether a rule can ever have to do with showing this route or alert. */
    public static boolean canBeShownBy(Row row, String name, RuleBase ruleBase) {
        return names(row).contains(name)
                || (row instanceof Row.Needed needed
                        && ruleBase.routes().stream()
                                .anyMatch(routed -> routed.need().equals(needed.need())
                                        && routed.route().equals(name)));
    }

    /** Whether a rule can ever withhold this: routes are withheld one by one or all, alerts only with everything. */
    public static boolean canBeWithheldBy(Row row, String name, RuleBase ruleBase) {
        boolean route = ruleBase.routeNames().contains(name);
        return row instanceof Withholding withholding
                && (route ? withholding.withholds(name) : withholding.withholdsEverything());
    }
}
