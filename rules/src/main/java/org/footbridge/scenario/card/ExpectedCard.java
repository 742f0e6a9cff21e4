package org.footbridge.scenario.card;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footbridge.rule.AlertText.Indicator;
import org.footbridge.rule.Mechanism;
import org.footbridge.rule.ReferralModel;
import org.footbridge.scenario.card.ShownCard.ShownRoute;

/**
 * What a scenario expects of one card; what is empty is not compared.
 *
 * @param name the card, by the name that {@link ShownCard} gives it
 * @param indicator how urgent it is
 * @param also further alerts on the same card
 * @param behind the routes of its need, in their order
 * @param says phrases that stand on it
 * @param neverSays phrases that must not
 * @param referralModel the way to the first of its routes
 * @param mechanism by what that route may help
 */
public record ExpectedCard(
        String name,
        Optional<Indicator> indicator,
        List<String> also,
        List<ExpectedRoute> behind,
        List<String> says,
        List<String> neverSays,
        Optional<ReferralModel> referralModel,
        Optional<Mechanism> mechanism) {

    /**
     * A route of a need; what is empty is not compared.
     *
     * @param name the route
     * @param referralModel the way there
     * @param mechanism by what it may help, among other things
     */
    public record ExpectedRoute(String name, Optional<ReferralModel> referralModel, Optional<Mechanism> mechanism) {

        /** A route that only has to be there. */
        public static ExpectedRoute of(String name) {
            return new ExpectedRoute(name, Optional.empty(), Optional.empty());
        }

        private boolean asksAllOf(ExpectedRoute other) {
            return name.equals(other.name)
                    && (other.referralModel.isEmpty() || referralModel.equals(other.referralModel))
                    && (other.mechanism.isEmpty() || mechanism.equals(other.mechanism));
        }

        private List<String> complaints(ShownRoute route, String own) {
            var complaints = new ArrayList<String>();
            referralModel
                    .filter(wanted -> wanted != route.referralModel())
                    .ifPresent(wanted -> complaints.add(own + "should have the referral model " + wanted.word()
                            + " and has " + route.referralModel().word()));
            mechanism
                    .filter(wanted -> !route.mechanisms().contains(wanted))
                    .ifPresent(wanted -> complaints.add(own + "should have the mechanism " + wanted.word() + " and has "
                            + Mechanism.inWords(route.mechanisms())));
            return complaints;
        }

        private String inWords() {
            var said = Stream.concat(
                            referralModel.map(ReferralModel::word).stream(), mechanism.map(Mechanism::word).stream())
                    .collect(Collectors.joining(", "));
            return said.isEmpty() ? name : name + " (" + said + ")";
        }
    }

    public ExpectedCard {
        also = List.copyOf(also);
        behind = List.copyOf(behind);
        says = List.copyOf(says);
        neverSays = List.copyOf(neverSays);
    }

    /** A card that only has to be there. */
    public static ExpectedCard of(String name) {
        return new ExpectedCard(
                name, Optional.empty(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    /** All that it names: its need or alert, or its key, and routes and further alerts. */
    Stream<String> names() {
        return Stream.of(Stream.of(name), also.stream(), behind.stream().map(ExpectedRoute::name))
                .flatMap(some -> some);
    }

    /** Whether this asks for all that another expectation of the same card asks for, and perhaps for more. */
    boolean asksAllOf(ExpectedCard other) {
        return name.equals(other.name)
                && (other.indicator.isEmpty() || indicator.equals(other.indicator))
                && (other.referralModel.isEmpty() || referralModel.equals(other.referralModel))
                && (other.mechanism.isEmpty() || mechanism.equals(other.mechanism))
                && (other.behind.isEmpty() || asksForAllRoutesOf(other))
                && new HashSet<>(also).containsAll(other.also)
                && new HashSet<>(says).containsAll(other.says)
                && new HashSet<>(neverSays).containsAll(other.neverSays);
    }

    private boolean asksForAllRoutesOf(ExpectedCard other) {
        return behind.size() == other.behind.size()
                && IntStream.range(0, behind.size()).allMatch(i -> behind.get(i).asksAllOf(other.behind.get(i)));
    }

    /** What is not so on the card that is shown, a sentence each. */
    List<String> complaints(ShownCard card) {
        var complaints = new ArrayList<String>();
        indicator
                .filter(wanted -> wanted != card.indicator())
                .ifPresent(wanted -> complaints.add(own() + "should be " + wanted.word() + " and is "
                        + card.indicator().word()));
        also.stream()
                .filter(other -> !new HashSet<>(card.names()).contains(other))
                .forEach(other -> complaints.add(own() + "should name \"" + other + "\", too, and does not"));
        var wanted = behind.stream().map(ExpectedRoute::name).toList();
        var routes = card.routes().stream().map(ShownRoute::name).toList();
        if (!behind.isEmpty() && !wanted.equals(routes)) {
            complaints.add(own() + "should hold " + listed(wanted) + " and holds " + listed(routes));
        }
        behind.forEach(expected -> card.routes().stream()
                .filter(route -> route.name().equals(expected.name()))
                .forEach(route -> complaints.addAll(
                        expected.complaints(route, "\"" + route.name() + "\" on the card \"" + name + "\" "))));
        says.stream()
                .filter(phrase -> !card.says(phrase))
                .forEach(phrase ->
                        complaints.add(own() + "should say \"" + phrase + "\" and does not; it says: " + card.text()));
        neverSays.stream()
                .filter(card::says)
                .forEach(phrase ->
                        complaints.add(own() + "should never say \"" + phrase + "\"; it says: " + card.text()));
        card.routes().stream()
                .limit(1)
                .forEach(route -> complaints.addAll(
                        new ExpectedRoute(route.name(), referralModel, mechanism).complaints(route, own())));
        return complaints;
    }

    private String own() {
        return "the card \"" + name + "\" ";
    }

    private static String listed(List<String> names) {
        return names.isEmpty()
                ? "no route"
                : names.stream().map(one -> "\"" + one + "\"").collect(Collectors.joining(", "));
    }

    /** What is expected beyond its place, in words; none where that is all. */
    Stream<String> inWords() {
        return Stream.of(
                        indicator.stream().map(wanted -> "is " + wanted.word()),
                        also.stream().map(other -> "also names “" + other + "”"),
                        Stream.of(behind)
                                .filter(some -> !some.isEmpty())
                                .map(some -> "holds "
                                        + some.stream()
                                                .map(ExpectedRoute::inWords)
                                                .collect(Collectors.joining(", "))),
                        referralModel.stream().map(wanted -> "has the referral model " + wanted.word()),
                        mechanism.stream().map(wanted -> "has the mechanism " + wanted.word()),
                        says.stream().map(phrase -> "says “" + phrase + "”"),
                        neverSays.stream().map(phrase -> "never says “" + phrase + "”"))
                .flatMap(some -> some)
                .map(what -> "The card “" + name + "” " + what);
    }
}
