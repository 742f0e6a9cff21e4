package org.footbridge.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.footbridge.advice.Advice;
import org.footbridge.comparison.Comparison.Effect.Kind;
import org.footbridge.scenario.card.ShownCard;

/**
 * What one person's cards show, name by name: needs, routes, alerts and, for the cards that are about none of these, the
 * keys of their summaries.
 *
 * @param byName each name, in the order in which a GP meets them
 */
record SeenCards(List<Seen> byName) {

    SeenCards {
        byName = List.copyOf(byName);
    }

    /**
     * One name.
     *
     * @param name the need, the route, the alert or the key of a summary
     * @param card the card on which it stands, by the name of that
     * @param said what is said of it as the tables have it: its line, its urgency, the way, the mechanism and the needs
     * @param words all else on its card; none of a route, whose words are those of the card of its need
     */
    record Seen(String name, String card, List<?> said, List<?> words) {}

    static SeenCards of(Advice advice, List<ShownCard> cards) {
        var said = said(advice);
        var seen = new ArrayList<Seen>();
        for (var card : cards) {
            var words = List.of(card.indicator(), card.detail(), card.suggestions());
            boolean ofRoutes = !card.names().contains(card.name());
            if (ofRoutes) {
                seen.add(new Seen(card.name(), card.name(), List.of(card.indicator(), card.summary()), words));
            }
            card.names()
                    .forEach(name -> seen.add(new Seen(
                            name,
                            ofRoutes ? card.name() : name,
                            Objects.requireNonNull(said.get(name), name),
                            ofRoutes ? List.of() : words)));
        }
        return new SeenCards(seen);
    }

    /** What the rules say of each route and alert that is shown. */
    private static Map<String, List<?>> said(Advice advice) {
        var said = new HashMap<String, List<?>>();
        advice.alerts().forEach(alert -> said.put(alert.name(), alert.notices()));
        advice.routes()
                .forEach(route -> said.put(
                        route.name(),
                        List.of(route.shownAs().summary(), route.mechanisms(), route.referralModel(), route.needs())));
        return said;
    }

    private SortedMap<String, Seen> named() {
        var named = new TreeMap<String, Seen>();
        byName.forEach(seen -> named.put(seen.name(), seen));
        return named;
    }

    /** What happens to each name where these cards come in the place of others; what stays as it was is left out. */
    SortedMap<String, Kind> since(SeenCards older) {
        var before = older.named();
        var after = named();
        var kinds = new TreeMap<String, Kind>();
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (var name : names) {
            var was = before.get(name);
            var is = after.get(name);
            if (was == null) {
                kinds.put(name, Kind.GAINED);
            } else if (is == null) {
                kinds.put(name, Kind.LOST);
            } else if (!was.said().equals(is.said())) {
                kinds.put(name, Kind.CHANGED);
            } else if (!was.card().equals(is.card()) || place(name, before) != older.place(name, after)) {
                kinds.put(name, Kind.MOVED);
            } else if (!was.words().equals(is.words())) {
                kinds.put(name, Kind.REWORDED);
            }
        }
        kinds.entrySet()
                .removeIf(entry -> entry.getValue() == Kind.REWORDED
                        && Stream.of(older, this).anyMatch(cards -> cards.holdsOneOf(entry.getKey(), kinds.keySet())));
        return kinds;
    }

    /** Whether something happened to a route on a card: that its words tell of it is no other finding. */
    private boolean holdsOneOf(String card, Set<String> happened) {
        return byName.stream()
                .filter(seen -> seen.card().equals(card) && !seen.name().equals(card))
                .anyMatch(seen -> happened.contains(seen.name()));
    }

    /** How many of some names stand before this one: a name that comes or goes moves none of the others. */
    private long place(String name, Map<String, ?> among) {
        return byName.stream()
                .map(Seen::name)
                .takeWhile(other -> !other.equals(name))
                .filter(among::containsKey)
                .count();
    }
}
