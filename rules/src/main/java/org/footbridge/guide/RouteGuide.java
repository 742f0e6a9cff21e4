package org.footbridge.guide;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known about the routes of a rule base, route by route. */
public final class RouteGuide {

    private final Map<String, Entry> byRoute;
    private final Map<String, RealistStatement> statements;
    private final PreferenceTable preferences;

    RouteGuide(Map<String, Entry> byRoute, Map<String, RealistStatement> statements, PreferenceTable preferences) {
        this.byRoute = new LinkedHashMap<>(byRoute);
        this.statements = new LinkedHashMap<>(statements);
        this.preferences = preferences;
    }

    /**
     * What is known about one route.
     *
     * @param route the route, as tables name it
     * @param kind the kind of route it is; safeguards can name all routes of a kind at once
     * @param suits whom it suits
     * @param hardToReach what makes it hard to reach
     * @param outcomeToWatch what to look at to see whether it helps
     * @param measureFirst whether what its safeguards measure is to be measured first where it is not recorded
     * @param statement the realist statement that applies to it; empty where none does
     */
    public record Entry(
            String route,
            String kind,
            String suits,
            String hardToReach,
            String outcomeToWatch,
            boolean measureFirst,
            Optional<RealistStatement> statement) {}

    /** What is known about a route; empty where there is nothing to go to yet. */
    public Optional<Entry> of(String route) {
        return Optional.ofNullable(byRoute.get(route));
    }

    /** Every route of which something is known, in the order of the table. */
    public Collection<Entry> entries() {
        return byRoute.values();
    }

    /** Every statement, in the order of the table. */
    public Collection<RealistStatement> statements() {
        return statements.values();
    }

    /** What a patient can be asked would suit them, and which routes each answer favours. */
    public PreferenceTable preferences() {
        return preferences;
    }

    /** The kinds of routes. */
    public Set<String> kinds() {
        return byRoute.values().stream().map(Entry::kind).collect(Collectors.toUnmodifiableSet());
    }

    /** The routes of one kind, in the order of the table. */
    public List<String> ofKind(String kind) {
        return byRoute.values().stream()
                .filter(entry -> entry.kind().equals(kind))
                .map(Entry::route)
                .toList();
    }
}
