package org.footbridge.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.footbridge.advice.Adviser;
import org.footbridge.cdshooks.Suggestion;
import org.footbridge.scenario.ShippedRuleBase;
import org.junit.jupiter.api.Test;

/** A suggestion is recommended only where its evidence says so and nothing stands in the way. */
class RecommendedTest {

    private static final CardContext GP = new CardContext("Patient/1", null, null, false);

    private static List<String> recommended(String person) {
        var advice = new Adviser().advise(ShippedRuleBase.ruleBase(), ShippedRuleBase.person(person));
        return new CardMaker(UUID::randomUUID)
                .cards(ShippedRuleBase.ruleBase(), advice, GP).stream()
                        .flatMap(made -> made.card().suggestions().stream())
                        .filter(suggestion -> Objects.equals(suggestion.isRecommended(), true))
                        .map(Suggestion::label)
                        .toList();
    }

    @Test
    void the_first_of_a_card_whose_benefit_was_seen() {
        assertThat(recommended("age 60; money problem yes 9 days ago"))
                .containsExactly("Add a draft referral: debt advice");
    }

    @Test
    void none_where_the_benefit_is_only_plausible() {
        assertThat(recommended("age 60; feeling lonely yes 9 days ago")).isEmpty();
    }

    @Test
    void none_while_a_measurement_is_missing() {
        var inactive = "age 60; physically inactive yes 9 days ago; type 2 diabetes yes 900 days ago";

        assertThat(recommended(inactive)).isEmpty();
        assertThat(recommended(
                        inactive + "; systolic blood pressure 130 9 days ago; diastolic blood pressure 80 9 days ago"
                                + "; heart rate 70 9 days ago"))
                .containsExactly("Add a draft referral: exercise referral");
    }

    @Test
    void none_where_the_best_route_of_the_card_is_only_spoken_about() {
        assertThat(recommended("age 30; physically inactive yes 9 days ago; type 2 diabetes yes 900 days ago"
                        + "; systolic blood pressure 120 9 days ago; diastolic blood pressure 80 9 days ago"
                        + "; heart rate 70 9 days ago; pregnant yes 9 days ago"))
                .isEmpty();
    }

    @Test
    void none_while_something_is_to_be_seen_to_first() {
        assertThat(recommended("age 60; money problem yes 9 days ago; dementia yes 900 days ago"))
                .isEmpty();
    }
}
