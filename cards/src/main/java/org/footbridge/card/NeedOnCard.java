package org.footbridge.card;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Advice.Route;
import org.footbridge.advice.TraceStep;
import org.footbridge.card.GivenAnswers.AnsweredNeed;
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

    /** A need with the routes that meet it, the best first. */
    private record Met(String need, List<Fit> fits) {
        Routed best() {
            return fits.stream().map(Fit::row).min(BY_RANK).orElseThrow();
        }
    }

    /** The needs of an advice that have a route, the one that has the best route by rank first. */
    static List<NeedOnCard> of(Advice advice) {
        var cards = new ArrayList<NeedOnCard>();
        var placed = new HashSet<String>();
        advice.needs().stream()
                .map(need -> new Met(need.name(), fits(need.name(), advice)))
                .filter(met -> !met.fits().isEmpty())
                .sorted(Comparator.comparing(Met::best, BY_RANK))
                .forEach(met -> place(met, placed, cards));
        return cards;
    }

    private static List<Fit> fits(String need, Advice advice) {
        var fits = new ArrayList<Fit>();
        for (var route : advice.routes()) {
            if (route.needs().contains(need)) {
                Row.of(Routed.class, rows(route))
                        .filter(row -> row.need().equals(need))
                        .min(BY_RANK)
                        .ifPresent(row -> fits.add(new Fit(route, row)));
            }
        }
        fits.sort(Comparator.comparing(Fit::route, Route.BY_PREFERENCE).thenComparing(Fit::row, BY_RANK));
        return fits;
    }

    private static List<Row> rows(Route route) {
        return route.basedOn().stream().map(TraceStep::row).toList();
    }

    private static void place(Met met, Set<String> placed, List<NeedOnCard> cards) {
        var own = met.fits().stream()
                .filter(fit -> !placed.contains(fit.route().name()))
                .toList();
        if (own.isEmpty()) {
            var best = met.fits().getFirst().route();
            cards.replaceAll(card -> card.routes().contains(best) ? card.with(met.need()) : card);
        } else {
            var routes = own.stream().map(Fit::route).toList();
            routes.forEach(route -> placed.add(route.name()));
            cards.add(new NeedOnCard(
                    met.need(), List.of(met.need()), routes, own.getFirst().row()));
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

    /** As an answer knows it: by the entries that show its needs, and not by what is suggested for them. */
    AnsweredNeed asAnswered() {
        var facts = basedOn().stream()
                .filter(step -> step.row() instanceof Needed)
                .flatMap(step -> step.grounds().stream())
                .filter(ground -> !ground.term().isAboutThePerson())
                .flatMap(ground -> ground.observation().stream())
                .map(entry -> entry.term() + " " + entry.source() + " " + entry.when() + " "
                        + entry.value().inWords())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        return new AnsweredNeed(name, String.join(", ", needs) + "\n" + facts);
    }

    /** All rules that speak for its routes, those of other needs included, and those that say what to see to first. */
    List<TraceStep> behind() {
        return routes.stream()
                .flatMap(route -> Stream.concat(route.basedOn().stream(), route.adaptations().stream()))
                .distinct()
                .toList();
    }
}
