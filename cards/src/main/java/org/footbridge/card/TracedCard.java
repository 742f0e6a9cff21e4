package org.footbridge.card;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.footbridge.card.GivenAnswers.AnsweredNeed;
import org.footbridge.cdshooks.Card;
import org.jspecify.annotations.Nullable;

/**
 * A card with what the ledger keeps of it, which is more than a discreet card may say.
 *
 * @param card the card
 * @param key what it is known by when it is made again of the same entries; two cards of one answer never share it
 * @param name the route or the first alert that it is about; else the key of its summary in {@code wording.csv}
 * @param names every alert or route that it names
 * @param ruleIds the rules behind it
 * @param routes the routes that it suggests, the best fit first
 * @param answered as an answer to it knows it; empty where an answer keeps nothing back
 * @param readOnceFor for how many days it counts where a clinician says that the entries behind it were read; empty where
 *     that cannot be said of it
 */
public record TracedCard(
        Card card,
        String key,
        String name,
        List<String> names,
        List<String> ruleIds,
        List<CardRoute> routes,
        Optional<AnsweredNeed> answered,
        OptionalInt readOnceFor) {
    public TracedCard {
        names = List.copyOf(names);
        ruleIds = List.copyOf(ruleIds);
        routes = List.copyOf(routes);
    }

    /** The route of each suggestion, by the suggestion's uuid. */
    public Map<String, String> routesBySuggestion() {
        return routes.stream()
                .filter(route -> route.suggestion() != null)
                .collect(Collectors.toUnmodifiableMap(
                        route -> Objects.requireNonNull(route.suggestion()), CardRoute::route));
    }

    /**
     * A route that a card names, for a page that shows more of it than a card holds.
     *
     * @param route the route, as tables name it
     * @param facts what it rests on, dated and in words; empty where that must stay discreet
     * @param suggestion uuid of the suggestion that adds its draft referral; null where there is none to add
     * @param task what a colleague is asked to do, where that and no route is what the card offers; else empty
     */
    public record CardRoute(
            String route, String facts, @Nullable String suggestion, String task) {

        /** A route. */
        CardRoute(String route, String facts, @Nullable String suggestion) {
            this(route, facts, suggestion, "");
        }

        /** What a colleague is asked to do, under a name that no other task of the same answer has. */
        static CardRoute task(String name, String task, String suggestion) {
            return new CardRoute(name, "", suggestion, task);
        }

        /** Whether it is no route. */
        public boolean isTask() {
            return !task.isEmpty();
        }
    }
}
