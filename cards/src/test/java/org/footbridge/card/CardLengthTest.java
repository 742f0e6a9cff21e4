package org.footbridge.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.footbridge.advice.Adviser;
import org.footbridge.cdshooks.Card;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.scenario.ShippedScenarios;
import org.junit.jupiter.api.Test;

/** A GP has ten seconds for a card: every card of every scenario is measured, in the words that stand on it. */
class CardLengthTest {

    /** A line of facts, one of evidence, one of what to see to first and one of what next come to about this. */
    private static final int USUAL = 60;

    private static final int MOST = 130;

    private static final CardContext GP = new CardContext("Patient/1", null, null, false);

    private static final List<Card> CARDS = cards();

    private static List<Card> cards() {
        var adviser = new Adviser();
        var maker = new CardMaker(UUID::randomUUID);
        return ShippedScenarios.all().stream()
                .map(written -> adviser.advise(
                        ShippedRuleBase.ruleBase(), written.scenario().facts()))
                .flatMap(advice -> maker.cards(ShippedRuleBase.ruleBase(), advice, GP).stream())
                .map(TracedCard::card)
                .toList();
    }

    private static int words(Card card) {
        return Objects.requireNonNullElse(card.detail(), "")
                .replace("**", "")
                .strip()
                .split("\\s+")
                .length;
    }

    @Test
    void most_cards_are_read_in_ten_seconds() {
        var lengths = CARDS.stream().map(CardLengthTest::words).sorted().toList();

        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(USUAL);
        assertThat(lengths.get(lengths.size() * 9 / 10)).isLessThanOrEqualTo(USUAL * 3 / 2);
    }

    @Test
    void none_is_a_page() {
        assertThat(CARDS)
                .allSatisfy(card -> assertThat(words(card))
                        .as("%s: %s", card.summary(), card.detail())
                        .isLessThanOrEqualTo(MOST));
    }

    @Test
    void nothing_on_a_card_says_that_something_is_not_configured() {
        assertThat(CARDS)
                .extracting(card -> card.summary() + " " + card.detail())
                .noneMatch(text -> text.contains("not configured"));
    }
}
