package org.footbridge.card;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Advice.Need;
import org.footbridge.advice.Advice.Route;
import org.footbridge.advice.TraceStep;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;

/**
 * What stands on the card of one need: its routes, the best first. A route that meets several needs stands on the card of the
 * first of them only, and a need all of whose routes stand there already shares that card.
 *
 * @param name the need that gives the card its name
 * @param needs all needs that share it, the one that names it first
 * @param routes its routes, those first that the patient's answers favour, then the best fit
 * @param shownAs the row whose summary is shown: that of the best route for this need
 */
record NeedOnCard(String name, List<String> needs, List<Route> routes, Routed shownAs) {

    private static final Comparator<Routed> BY_RANK =
            Comparator.comparingInt(Routed::rank).thenComparing(Routed::id);

    NeedOnCard {
        needs = List.copyOf(needs);
        routes = List.copyOf(routes);
    }

    /** A route with the row that has it meet one need. */
    private record Fit(Route route, Routed row) {}

    /** The needs of an advice that have a route, the one that has the best route by rank first. */
    static List<NeedOnCard> of(Advice advice) {
        var cards = new ArrayList<NeedOnCard>();
        var placed = new HashSet<Route>();
        advice.needs().stream()
                .map(Need::name)
                .filter(need -> !fits(need, advice).isEmpty())
                .sorted(Comparator.comparing((String need) -> bestRanked(fits(need, advice)), BY_RANK))
                .forEach(need -> place(need, fits(need, advice), placed, cards));
        return cards;
    }

    private static List<Fit> fits(String need, Advice advice) {
        return advice.routes().stream()
                .flatMap(route -> Row.of(Routed.class, rows(route))
                        .filter(row -> row.need().equals(need))
                        .min(BY_RANK)
                        .map(row -> new Fit(route, row))
                        .stream())
                .sorted(Comparator.comparing(Fit::route, Route.BY_PREFERENCE).thenComparing(Fit::row, BY_RANK))
                .toList();
    }

    private static Routed bestRanked(List<Fit> fits) {
        return fits.stream().map(Fit::row).min(BY_RANK).orElseThrow();
    }

    private static List<Row> rows(Route route) {
        return route.basedOn().stream().map(TraceStep::row).toList();
    }

    private static void place(String need, List<Fit> fits, Set<Route> placed, List<NeedOnCard> cards) {
        var own = fits.stream().filter(fit -> !placed.contains(fit.route())).toList();
        if (own.isEmpty()) {
            var best = fits.getFirst().route();
            cards.replaceAll(card -> card.routes().contains(best) ? card.with(need) : card);
        } else {
            var routes = own.stream().map(Fit::route).toList();
            placed.addAll(routes);
            cards.add(new NeedOnCard(need, List.of(need), routes, own.getFirst().row()));
        }
    }

    private NeedOnCard with(String need) {
        return new NeedOnCard(
                name, Stream.concat(needs.stream(), Stream.of(need)).toList(), routes, shownAs);
    }

    Route best() {
        return routes.getFirst();
    }

    /** Whether it meets one of these needs. */
    boolean meets(Collection<String> others) {
        return needs.stream().anyMatch(others::contains);
    }

    /** The rules that speak for its needs and routes, those of other needs left out. */
    List<TraceStep> basedOn() {
        return routes.stream()
                .flatMap(route -> route.basedOn().stream())
                .filter(step -> switch (step.row()) {
                    case Needed row -> needs.contains(row.need());
                    case Routed row -> needs.contains(row.need());
                    default -> false;
                })
                .distinct()
                .toList();
    }

    /** All rules that speak for its routes, those of other needs included, and those that say what to see to first. */
    List<TraceStep> behind() {
        return routes.stream()
                .flatMap(route -> Stream.concat(route.basedOn().stream(), route.adaptations().stream()))
                .distinct()
                .toList();
    }
}
