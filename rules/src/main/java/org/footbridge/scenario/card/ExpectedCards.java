package org.footbridge.scenario.card;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a scenario expects of the cards that a GP sees.
 *
 * @param cards cards, in the order in which they stand
 * @param extent how far these cards are all that is seen
 * @param onNone phrases that stand on no card
 */
public record ExpectedCards(List<ExpectedCard> cards, Extent extent, List<String> onNone) {

    /** A scenario that says nothing of cards. */
    public static final ExpectedCards NONE = new ExpectedCards(List.of(), Extent.SOME, List.of());

    /** How far the cards that are named are all that is seen. */
    public enum Extent {
        /** These and no others. */
        ALL,
        /** Others may stand before, between and behind. */
        SOME,
        /** Others may stand behind. */
        FIRST
    }

    public ExpectedCards {
        cards = List.copyOf(cards);
        onNone = List.copyOf(onNone);
    }

    /** Whether nothing is expected, so that no card needs to be made. */
    public boolean isEmpty() {
        return cards.isEmpty() && extent == Extent.SOME && onNone.isEmpty();
    }

    /** All that the cards name; the routes and alerts among it are thereby expected to be shown. */
    public Set<String> names() {
        return cards.stream().flatMap(ExpectedCard::names).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether this asks for all that another expectation asks for, and perhaps for more. */
    public boolean asksAllOf(ExpectedCards other) {
        boolean asFar = extent == Extent.ALL || extent == other.extent || other.extent == Extent.SOME;
        return other.isEmpty()
                || (asFar
                        && other.isInOrder(wanted())
                        && new HashSet<>(onNone).containsAll(other.onNone)
                        && other.cards.stream()
                                .allMatch(card -> cards.stream().anyMatch(mine -> mine.asksAllOf(card))));
    }

    /** What is not so, a sentence each. */
    public List<String> complaints(List<ShownCard> shown) {
        var complaints = new ArrayList<String>();
        if (!isInOrder(shown.stream().map(ShownCard::name).toList())) {
            complaints.add(orderComplaint(shown));
        }
        for (var expected : cards) {
            shown.stream()
                    .filter(card -> card.name().equals(expected.name()))
                    .findFirst()
                    .ifPresent(card -> complaints.addAll(expected.complaints(card)));
        }
        for (var phrase : onNone) {
            shown.stream()
                    .filter(card -> card.says(phrase))
                    .forEach(card -> complaints.add(
                            "no card should say \"" + phrase + "\", and " + card.inWords() + " does: " + card.text()));
        }
        return complaints;
    }

    private List<String> wanted() {
        return cards.stream().map(ExpectedCard::name).toList();
    }

    private boolean isInOrder(List<String> actual) {
        var wanted = wanted();
        return switch (extent) {
            case ALL -> wanted.equals(actual);
            case FIRST -> actual.size() >= wanted.size() && wanted.equals(actual.subList(0, wanted.size()));
            case SOME -> wanted.equals(actual.stream().filter(wanted::contains).toList());
        };
    }

    private String orderComplaint(List<ShownCard> shown) {
        var wanted = cards.stream().map(card -> "\"" + card.name() + "\"").toList();
        var actual = shown.stream().map(ShownCard::inWords).toList();
        return switch (extent) {
            case ALL -> "the cards should be " + inOrder(wanted) + " and are " + inOrder(actual);
            case FIRST -> "the first card should be " + inOrder(wanted) + ", and the cards are " + inOrder(actual);
            case SOME -> "the cards should have " + inOrder(wanted) + " and are " + inOrder(actual);
        };
    }

    private static String inOrder(List<String> cards) {
        return cards.isEmpty() ? "none" : String.join(", then ", cards);
    }

    /** What is expected, a sentence each. */
    public List<String> inWords() {
        var named = cards.stream().map(card -> "“" + card.name() + "”").toList();
        var order = switch (extent) {
            case ALL -> Optional.of(named.isEmpty() ? "There is no card" : "The cards are " + inOrder(named));
            case FIRST -> Optional.of("The first card is " + inOrder(named));
            case SOME ->
                named.isEmpty() ? Optional.<String>empty() : Optional.of("Among the cards are " + inOrder(named));
        };
        return Stream.of(
                        order.stream(),
                        cards.stream().flatMap(ExpectedCard::inWords),
                        onNone.stream().map(phrase -> "No card says “" + phrase + "”"))
                .flatMap(some -> some)
                .toList();
    }
}
