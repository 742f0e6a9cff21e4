package org.footbridge.scenario.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.footbridge.rule.AlertText.Indicator;
import org.footbridge.rule.Mechanism;
import org.footbridge.rule.ReferralModel;
import org.footbridge.scenario.card.ExpectedCard.ExpectedRoute;
import org.footbridge.scenario.card.ExpectedCards.Extent;
import org.footbridge.scenario.card.ShownCard.ShownRoute;
import org.junit.jupiter.api.Test;

class ExpectedCardsTest {

    private static final ShownCard SAFETY = new ShownCard(
            "safety",
            List.of("safety", "read first"),
            Indicator.CRITICAL,
            "Assess safety before anything else",
            "**What next:** Follow the\n\ncrisis pathway.",
            List.of(),
            List.of());

    private static final ShownCard DEBT = new ShownCard(
            "debt advice",
            List.of("debt advice"),
            Indicator.INFO,
            "Consider debt advice",
            "",
            List.of("Add a draft referral: debt advice"),
            List.of(new ShownRoute("debt advice", ReferralModel.DIRECT_REFERRAL, List.of(Mechanism.PRACTICAL_HELP))));

    private static final ShownCard MOOD = new ShownCard(
            "low mood",
            List.of("link worker", "books"),
            Indicator.INFO,
            "Low mood: consider a link worker, or books",
            "",
            List.of(),
            List.of(
                    new ShownRoute("link worker", ReferralModel.LINK_WORKER, List.of(Mechanism.PRACTICAL_HELP)),
                    new ShownRoute("books", ReferralModel.SIGNPOST, List.of(Mechanism.COGNITIVE_STIMULATION))));

    private static List<String> complaints(Extent extent, String... names) {
        return new ExpectedCards(List.of(names).stream().map(ExpectedCard::of).toList(), extent, List.of())
                .complaints(List.of(SAFETY, DEBT, MOOD));
    }

    private static List<String> complaints(ExpectedCard card) {
        return new ExpectedCards(List.of(card), Extent.SOME, List.of()).complaints(List.of(SAFETY, DEBT, MOOD));
    }

    private static ExpectedCard saying(String name, List<String> says, List<String> neverSays) {
        return new ExpectedCard(
                name, Optional.empty(), List.of(), List.of(), says, neverSays, Optional.empty(), Optional.empty());
    }

    @Test
    void all_cards_stand_in_the_order_in_which_they_are_named() {
        assertThat(complaints(Extent.ALL, "safety", "debt advice", "low mood")).isEmpty();
        assertThat(complaints(Extent.ALL, "debt advice", "safety", "low mood"))
                .containsExactly("the cards should be \"debt advice\", then \"safety\", then \"low mood\" and are"
                        + " \"safety\" (read first), then \"debt advice\", then \"low mood\" (link worker, books)");
        assertThat(complaints(Extent.ALL, "safety", "debt advice")).hasSize(1);
        assertThat(complaints(Extent.ALL))
                .singleElement()
                .asString()
                .startsWith("the cards should be none and are \"safety\"");
    }

    @Test
    void where_others_are_allowed_they_may_stand_between_but_the_order_counts() {
        assertThat(complaints(Extent.SOME, "safety", "low mood")).isEmpty();
        assertThat(complaints(Extent.SOME, "low mood", "safety")).hasSize(1);
        assertThat(complaints(Extent.SOME, "safety", "housing advice")).hasSize(1);
    }

    @Test
    void the_first_card_is_the_topmost_and_others_may_follow() {
        assertThat(complaints(Extent.FIRST, "safety")).isEmpty();
        assertThat(complaints(Extent.FIRST, "debt advice"))
                .singleElement()
                .asString()
                .startsWith("the first card should be \"debt advice\", and the cards are \"safety\"");
    }

    @Test
    void a_phrase_is_found_whatever_its_capitals_and_wherever_lines_break() {
        assertThat(complaints(saying("safety", List.of("follow the crisis PATHWAY"), List.of("social prescribing"))))
                .isEmpty();
        assertThat(complaints(saying("debt advice", List.of("draft referral"), List.of())))
                .isEmpty();
        assertThat(complaints(saying("safety", List.of("call"), List.of("what next: follow"))))
                .containsExactly(
                        "the card \"safety\" should say \"call\" and does not; it says: Assess safety before anything"
                                + " else | What next: Follow the crisis pathway.",
                        "the card \"safety\" should never say \"what next: follow\"; it says: Assess safety before"
                                + " anything else | What next: Follow the crisis pathway.");
    }

    @Test
    void a_phrase_that_stands_on_no_card_is_looked_for_on_every_one() {
        assertThat(new ExpectedCards(List.of(), Extent.SOME, List.of("books")).complaints(List.of(SAFETY, DEBT, MOOD)))
                .containsExactly("no card should say \"books\", and \"low mood\" (link worker, books) does: Low"
                        + " mood: consider a link worker, or books");
    }

    @Test
    void urgency_further_alerts_way_and_mechanism_are_compared() {
        assertThat(complaints(new ExpectedCard(
                        "safety",
                        Optional.of(Indicator.WARNING),
                        List.of("read first", "homeless"),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty())))
                .containsExactly(
                        "the card \"safety\" should be warning and is critical",
                        "the card \"safety\" should name \"homeless\", too, and does not");
        assertThat(complaints(new ExpectedCard(
                        "debt advice",
                        Optional.of(Indicator.INFO),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.of(ReferralModel.SIGNPOST),
                        Optional.of(Mechanism.BEING_WITH_PEOPLE))))
                .containsExactly(
                        "the card \"debt advice\" should have the referral model signpost and has direct referral",
                        "the card \"debt advice\" should have the mechanism being with people and has practical help");
    }

    @Test
    void the_routes_of_a_need_are_compared_in_their_order_with_their_ways_and_mechanisms() {
        var behind = new ExpectedCard(
                "low mood",
                Optional.empty(),
                List.of(),
                List.of(
                        ExpectedRoute.of("books"),
                        new ExpectedRoute(
                                "link worker",
                                Optional.of(ReferralModel.SIGNPOST),
                                Optional.of(Mechanism.BEING_WITH_PEOPLE))),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());

        assertThat(complaints(behind))
                .containsExactly(
                        "the card \"low mood\" should hold \"books\", \"link worker\" and holds \"link worker\", \"books\"",
                        "\"link worker\" on the card \"low mood\" should have the referral model signpost and has link worker",
                        "\"link worker\" on the card \"low mood\" should have the mechanism being with people and has"
                                + " practical help");
    }

    @Test
    void only_a_scenario_that_says_nothing_of_cards_needs_none() {
        assertThat(ExpectedCards.NONE.isEmpty()).isTrue();
        assertThat(new ExpectedCards(List.of(), Extent.ALL, List.of()).isEmpty())
                .isFalse();
        assertThat(new ExpectedCards(List.of(), Extent.SOME, List.of("x")).isEmpty())
                .isFalse();
    }
}
