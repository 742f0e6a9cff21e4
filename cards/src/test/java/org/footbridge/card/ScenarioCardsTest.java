package org.footbridge.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.footbridge.advice.Adviser;
import org.footbridge.rule.AlertText;
import org.footbridge.rule.Mechanism;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.scenario.card.Occasion;
import org.footbridge.scenario.card.ShownCard;
import org.footbridge.scenario.card.ShownCard.ShownRoute;
import org.junit.jupiter.api.Test;

/** A scenario looks at the cards that a GP is sent. */
class ScenarioCardsTest {

    private static final RuleBase SHIPPED = ShippedRuleBase.ruleBase();

    private static List<ShownCard> cards(String person) {
        return new ScenarioCards()
                .cards(SHIPPED, new Adviser().advise(SHIPPED, ShippedRuleBase.person(person)), Occasion.RECORD_OPENS);
    }

    @Test
    void the_card_of_a_need_has_its_routes_with_their_ways_and_mechanisms() {
        var card = cards("age 60; money problem yes 9 days ago").getFirst();

        assertThat(card.name()).isEqualTo("money worries");
        assertThat(card.names()).containsExactly("debt advice", "welfare benefits advice", "link worker");
        assertThat(card.indicator()).isEqualTo(AlertText.Indicator.INFO);
        assertThat(card.routes())
                .startsWith(
                        new ShownRoute("debt advice", ReferralModel.DIRECT_REFERRAL, List.of(Mechanism.PRACTICAL_HELP)))
                .hasSize(3);
        assertThat(card.text())
                .startsWith("Money worries: consider debt and benefits advice | Why: money problem (")
                .endsWith(" | Add a draft referral: debt advice | Add a draft referral: welfare benefits advice"
                        + " | Add a draft referral: link worker");
    }

    @Test
    void needs_beyond_the_most_that_are_shown_are_on_one_card_in_their_order() {
        var cards =
                cards("age 60; feeling lonely yes 9 days ago; PHQ-9 score 9 9 days ago; enjoys gardening yes 9 days ago"
                        + "; carer yes 20 days ago; transport problem yes 9 days ago; stress yes 9 days ago");

        assertThat(cards)
                .extracting(ShownCard::name)
                .containsExactly("low mood", "loneliness", "caring for someone", "more needs");
        assertThat(cards.getLast().names()).containsExactly("transport help");
        assertThat(cards.getLast().suggestions()).isEmpty();
        assertThat(cards.getFirst().names())
                .as("a need whose routes stand there already shares the card")
                .containsExactly("gardening or green activity", "books on prescription", "walking group", "arts group");
    }

    @Test
    void all_that_is_critical_shares_the_first_card_with_the_names_of_all_alerts() {
        var card = cards(
                        "age 60; feeling lonely yes 9 days ago; self-harm yes 9 days ago; domestic abuse yes 9 days ago")
                .getFirst();

        assertThat(card.name()).isEqualTo("safety");
        assertThat(card.names()).containsExactly("safety", "read first");
        assertThat(card.indicator()).isEqualTo(AlertText.Indicator.CRITICAL);
    }

    @Test
    void a_card_that_is_about_neither_is_named_by_the_key_of_its_summary() {
        assertThat(cards("age 17; feeling lonely yes 9 days ago"))
                .extracting(ShownCard::name)
                .containsExactly("withheld");
        assertThat(cards("age 60; feeling lonely yes 9 days ago; could not be read: problems"))
                .extracting(ShownCard::name)
                .containsExactly("ask about safety");
        assertThat(cards("age 60; could not be read: care teams"))
                .extracting(ShownCard::name)
                .containsExactly("partly read");
    }

    @Test
    void where_nothing_is_said_there_is_no_card() {
        assertThat(cards("age 60")).isEmpty();
        assertThat(cards("age 60; deceased yes; feeling lonely yes 9 days ago")).isEmpty();
    }

    @Test
    void every_card_of_a_key_can_be_named_in_a_scenario() {
        assertThat(ShownCard.KEYS)
                .startsWith("more needs", "withheld", "ask about safety", "link worker unchecked", "partly read")
                .filteredOn(key -> key.startsWith("order "))
                .hasSize(10);
    }
}
