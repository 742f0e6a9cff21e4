package org.footbridge.shadow;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.footbridge.card.TracedCard;
import org.footbridge.cdshooks.Action;
import org.footbridge.cdshooks.Indicator;
import org.footbridge.cdshooks.Suggestion;
import org.footbridge.shadow.ShadowCount.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A card that a version in the shadow would add, lose or change.
 *
 * @param urgency that of the card; the graver one where it changes
 * @param ruleIds the rules behind it, before or after
 */
record CardDifference(Kind kind, Indicator urgency, List<String> ruleIds) {

    CardDifference {
        ruleIds = List.copyOf(ruleIds);
    }

    /**
     * What is different between the cards of two versions for one call. A card is the same one where its key is, or else where
     * it is about the same need or alert, since with another rule behind it its key is another.
     */
    static List<CardDifference> between(List<TracedCard> live, List<TracedCard> shadow) {
        var lost = new ArrayList<>(live);
        var gained = new ArrayList<>(shadow);
        var differences = new ArrayList<CardDifference>();
        for (Function<TracedCard, String> sameness :
                List.<Function<TracedCard, String>>of(TracedCard::key, TracedCard::name)) {
            for (var before : List.copyOf(lost)) {
                var after = gained.stream()
                        .filter(made -> sameness.apply(made).equals(sameness.apply(before)))
                        .findFirst();
                after.ifPresent(now -> {
                    lost.remove(before);
                    gained.remove(now);
                    changed(before, now).ifPresent(differences::add);
                });
            }
        }
        lost.forEach(card -> differences.add(of(Kind.LOST, card)));
        gained.forEach(card -> differences.add(of(Kind.GAINED, card)));
        return List.copyOf(differences);
    }

    private static CardDifference of(Kind kind, TracedCard made) {
        return new CardDifference(kind, made.card().indicator(), made.ruleIds());
    }

    private static Optional<CardDifference> changed(TracedCard before, TracedCard after) {
        var rules = new TreeSet<>(before.ruleIds());
        rules.addAll(after.ruleIds());
        return Seen.of(before).equals(Seen.of(after))
                ? Optional.empty()
                : Optional.of(new CardDifference(
                        Kind.CHANGED,
                        Stream.of(before, after)
                                .map(made -> made.card().indicator())
                                .max(Indicator::compareTo)
                                .orElseThrow(),
                        List.copyOf(rules)));
    }

    /** What a clinician sees and can accept of a card; ids are new with each answer. */
    private record Seen(
            Indicator indicator, String summary, @Nullable String detail, List<String> suggestions) {

        static Seen of(TracedCard made) {
            var card = made.card();
            var ids = Stream.concat(
                            Stream.ofNullable(card.uuid()),
                            card.suggestions().stream().map(Suggestion::uuid).filter(Objects::nonNull))
                    .toList();
            return new Seen(
                    card.indicator(),
                    card.summary(),
                    card.detail(),
                    card.suggestions().stream()
                            .map(suggestion -> inWords(suggestion, ids))
                            .toList());
        }

        private static String inWords(Suggestion suggestion, List<String> ids) {
            var words = new StringBuilder(suggestion.label()).append(suggestion.isRecommended());
            for (Action action : suggestion.actions()) {
                words.append(action.type()).append(action.description()).append(action.resource());
            }
            var text = words.toString();
            for (var id : ids) {
                text = text.replace(id, "");
            }
            return text;
        }
    }
}
