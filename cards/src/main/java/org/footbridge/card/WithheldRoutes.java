package org.footbridge.card;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Advice.Alert;
import org.footbridge.advice.Advice.Need;
import org.footbridge.advice.Advice.Safety;
import org.footbridge.advice.Advice.Withheld;
import org.footbridge.rule.Row.Withholding;

/**
 * Finds for each withheld route the one card that names it with its reason: the card of an alert that explains it,
 * else the card of another route for the same need, else a card of its own. A question to ask is no route, and nobody
 * misses it.
 */
final class WithheldRoutes {

    private final Advice advice;
    private final List<NeedOnCard> needs;
    private final List<Withheld> all;
    private final Optional<Alert> explaining;
    private final List<Withheld> unexplained;
    private final List<String> unmetNeeds;

    WithheldRoutes(Set<String> questions, Advice advice, List<NeedOnCard> needs) {
        this.advice = advice;
        this.needs = needs;
        this.all = advice.withheld().stream()
                .filter(withheld -> !questions.contains(withheld.route()))
                .toList();
        this.explaining = advice.alerts().stream()
                .filter(alert -> alert.basedOn().stream()
                        .anyMatch(step -> step.row() instanceof Withholding row && row.withholdsEveryRoute()))
                .findFirst();
        this.unexplained =
                all.stream().filter(withheld -> explaining(withheld).isEmpty()).toList();
        this.unmetNeeds = findUnmetNeeds();
    }

    /**
     * The routes that an alert explains: all of them on the card of the first that withholds every route, else those that the
     * row of the alert itself withholds.
     */
    List<Withheld> under(Collection<Alert> alerts) {
        if (explaining.isPresent()) {
            return explaining.filter(alerts::contains).isPresent() ? all : List.of();
        }
        return all.stream()
                .filter(withheld ->
                        explaining(withheld).filter(alerts::contains).isPresent())
                .toList();
    }

    /** The first alert whose own row withholds this route. */
    private Optional<Alert> explaining(Withheld withheld) {
        return advice.alerts().stream()
                .filter(alert -> alert.basedOn().stream().anyMatch(withheld.basedOn()::contains))
                .findFirst();
    }

    /** The routes that are withheld because the record was not read far enough to be sure. */
    List<Withheld> unread() {
        return explaining.isEmpty() && advice.safety() == Safety.COULD_NOT_BE_READ ? all : List.of();
    }

    /** Routes for the needs of a card, unless an earlier card has named them. */
    List<Withheld> forNeedsOf(NeedOnCard card) {
        return unexplained.stream()
                .filter(withheld -> withheld.needs().stream().noneMatch(unmetNeeds::contains))
                .filter(withheld -> needs.stream()
                        .filter(need -> need.meets(withheld.needs()))
                        .findFirst()
                        .filter(card::equals)
                        .isPresent())
                .toList();
    }

    /** The routes of needs for which nothing is suggested. */
    List<Withheld> ofUnmetNeeds() {
        return unexplained.stream()
                .filter(withheld -> withheld.needs().stream().anyMatch(unmetNeeds::contains))
                .toList();
    }

    /** Needs every route of which is withheld, where no urgent card says so already. */
    List<String> unmetNeeds() {
        return unmetNeeds;
    }

    private List<String> findUnmetNeeds() {
        if (explaining.isPresent() || advice.safety() == Safety.COULD_NOT_BE_READ) {
            return List.of();
        }
        var met = advice.routes().stream()
                .flatMap(route -> route.needs().stream())
                .collect(Collectors.toSet());
        return advice.needs().stream()
                .map(Need::name)
                .filter(need -> !met.contains(need))
                .filter(need -> unexplained.stream()
                        .anyMatch(withheld ->
                                !withheld.isQuiet() && withheld.needs().contains(need)))
                .sorted()
                .toList();
    }
}
