package org.footbridge.rulebase;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.condition.RowCondition;
import org.footbridge.engine.RowIndex;
import org.footbridge.guide.RouteGuide;
import org.footbridge.pathway.NeedNames;
import org.footbridge.pathway.RouteNames;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;

/** The rows of a rule base, sorted once into what is asked of them with every person. */
final class Rows {

    private final SortedMap<String, Row> byId;
    private final List<Row> active;
    private final List<Withholding> withholding;
    private final List<Routed> routed;
    private final RouteNames routeNames;
    private final NeedNames needNames;
    private final Map<String, List<RowCondition>> toCheckFirst;
    private final RowIndex<Needed> needsWithARoute;

    /**
     * Sorts rows.
     *
     * @param rows of any status
     * @param guide says for which routes something is measured first
     */
    Rows(Collection<? extends Row> rows, RouteGuide guide) {
        this.byId = byId(rows);
        this.active = all().stream().filter(row -> row.head().isActive()).toList();
        this.withholding = Row.of(Withholding.class, all()).toList();
        this.routed = Row.of(Routed.class, all()).toList();
        this.routeNames = new RouteNames(routed.stream().map(Routed::route).toList());
        this.needNames = new NeedNames(Row.of(Needed.class, active).toList());
        this.toCheckFirst = routeNames.all().stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), route -> askedToWithhold(route, guide)));
        this.needsWithARoute = RowIndex.of(activeNeedsWithARoute());
    }

    private static SortedMap<String, Row> byId(Collection<? extends Row> rows) {
        var byId = new TreeMap<String, Row>();
        rows.forEach(row -> byId.put(row.id(), row));
        return Collections.unmodifiableSortedMap(byId);
    }

    /** All of them, in the order of their ids. */
    Collection<Row> all() {
        return byId.values();
    }

    Optional<Row> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<Row> active() {
        return active;
    }

    List<Withholding> withholding() {
        return withholding;
    }

    List<Routed> routed() {
        return routed;
    }

    RouteNames routeNames() {
        return routeNames;
    }

    NeedNames needNames() {
        return needNames;
    }

    List<RowCondition> toCheckFirst(String route) {
        return toCheckFirst.getOrDefault(route, List.of());
    }

    RowIndex<Needed> needsWithARoute() {
        return needsWithARoute;
    }

    /** These rows with another in the place of that id, or without it. */
    List<Row> with(String id, Optional<Row> instead) {
        return all().stream()
                .flatMap(row -> row.id().equals(id) ? instead.stream() : Stream.of(row))
                .toList();
    }

    private List<RowCondition> askedToWithhold(String route, RouteGuide guide) {
        if (!guide.of(route).map(RouteGuide.Entry::measureFirst).orElse(false)) {
            return List.of();
        }
        return withholding.stream()
                .filter(row -> row.head().isActive() && row.withholds(route))
                .flatMap(row -> row.conditions().stream())
                .filter(condition -> condition.term().checkWhenNotRecorded())
                .toList();
    }

    private List<Needed> activeNeedsWithARoute() {
        var met = Row.of(Routed.class, active)
                .filter(row -> row.referralModel() != ReferralModel.ASK)
                .map(Routed::need)
                .collect(Collectors.toSet());
        return Row.of(Needed.class, active)
                .filter(row -> met.contains(row.need()))
                .toList();
    }
}
