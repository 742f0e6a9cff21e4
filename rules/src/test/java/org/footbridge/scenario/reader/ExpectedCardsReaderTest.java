package org.footbridge.scenario.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.footbridge.advice.Adviser;
import org.footbridge.rule.AlertText.Indicator;
import org.footbridge.rule.Mechanism;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.ScenarioSuite;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.scenario.card.ExpectedCard;
import org.footbridge.scenario.card.ExpectedCard.ExpectedRoute;
import org.footbridge.scenario.card.ExpectedCards;
import org.footbridge.scenario.card.ExpectedCards.Extent;
import org.footbridge.table.FileProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedCardsReaderTest {

    private static final RuleBase SHIPPED = ShippedRuleBase.ruleBase();

    private static final String LONELY = """
            scenario: Lonely
            as of: 2026-11-23
            who: {age: 78}
            recorded: {feeling lonely: 30 days ago}
            """;

    private static ScenarioSuite read(String text) {
        return SuiteReader.read(new TreeMap<>(Map.of("a.yaml", LONELY + text)), SHIPPED, (path, asOf) -> {
            throw new IllegalArgumentException("there is no such file");
        });
    }

    private static WrittenScenario scenario(String text) {
        var suite = read(text);
        assertThat(suite.problems()).isEmpty();
        return suite.scenarios().getFirst();
    }

    private static ExpectedCards cards(String text) {
        return scenario(text).cards();
    }

    @Test
    void cards_are_named_from_the_top_in_one_line_or_each_in_its_own() {
        assertThat(cards("cards: [safety, loneliness]\n").cards())
                .containsExactly(ExpectedCard.of("safety"), ExpectedCard.of("loneliness"));
        assertThat(cards("cards:\n  - safety\n  - loneliness\n")).isEqualTo(cards("cards: {safety: , loneliness: }\n"));
    }

    @Test
    void what_stands_on_a_card_is_said_behind_its_name() {
        var card = cards("""
                cards:
                  - loneliness:
                      indicator: info
                      routes: [befriending, link worker]
                      says: ["Why: feeling lonely", "Refer to"]
                      never says: domestic abuse
                      referral model: link worker
                      mechanism: being with people
                """).cards().getFirst();

        assertThat(card)
                .isEqualTo(new ExpectedCard(
                        "loneliness",
                        Optional.of(Indicator.INFO),
                        List.of(),
                        List.of(ExpectedRoute.of("befriending"), ExpectedRoute.of("link worker")),
                        List.of("Why: feeling lonely", "Refer to"),
                        List.of("domestic abuse"),
                        Optional.of(ReferralModel.LINK_WORKER),
                        Optional.of(Mechanism.BEING_WITH_PEOPLE)));
    }

    @Test
    void an_urgency_or_the_routes_of_a_need_may_stand_right_behind_the_name() {
        var cards = cards("cards: {safety: critical, money worries: [link worker, debt advice]}\n")
                .cards();

        assertThat(cards.getFirst().indicator()).contains(Indicator.CRITICAL);
        assertThat(cards.getLast().behind())
                .extracting(ExpectedRoute::name)
                .containsExactly("link worker", "debt advice");
    }

    @Test
    void how_far_the_cards_are_all_depends_on_what_is_written() {
        assertThat(cards("cards: loneliness\n").extent()).isEqualTo(Extent.ALL);
        assertThat(cards("cards: nothing\n")).isEqualTo(new ExpectedCards(List.of(), Extent.ALL, List.of()));
        assertThat(cards("cards: loneliness\nand others: allowed\n").extent()).isEqualTo(Extent.SOME);
        assertThat(cards("shown: link worker\nfirst card: loneliness\n").extent())
                .isEqualTo(Extent.FIRST);
        assertThat(cards("shown: link worker\non no card: [one, two]\n").onNone())
                .containsExactly("one", "two");
        assertThat(cards("shown: link worker\n").isEmpty()).isTrue();
    }

    @Test
    void what_the_cards_name_is_shown_unless_shown_says_more() {
        var named = scenario("cards: {safety: {also: homeless}, withheld: , loneliness: [link worker]}\n")
                .scenario()
                .expected();

        assertThat(named.shown()).isEqualTo(Set.of("safety", "homeless", "link worker"));
        assertThat(named.nothingElse()).isTrue();
        assertThat(named.forbids("befriending")).as("it is for loneliness, too").isFalse();
        assertThat(named.forbids("debt advice")).isTrue();
        assertThat(scenario("shown: debt advice\ncards: loneliness\n")
                        .scenario()
                        .expected()
                        .shown())
                .containsExactly("debt advice");
        assertThat(read("first card: loneliness\n").problems()).isNotEmpty();
    }

    @Test
    void a_case_that_expects_cards_replaces_all_that_is_expected_above() {
        var suite = read("""
                shown: [befriending, link worker]
                on no card: debt
                cases:
                  - case: one
                    cards: nothing
                """);

        assertThat(suite.problems()).isEmpty();
        assertThat(suite.scenarios().getFirst().cards()).isEqualTo(cards("cards: nothing\n"));
        assertThat(suite.scenarios().getFirst().scenario().expected().shown()).isEmpty();
    }

    @Test
    void a_scenario_that_expects_cards_is_never_run_without_them() {
        var adviser = new Adviser();

        assertThatThrownBy(() -> scenario("cards: nothing\n").run(SHIPPED, adviser, (_, _, _) -> {
                    throw new IllegalStateException("no cards here");
                }))
                .hasMessage("no cards here");
        assertThat(scenario("cards: [loneliness, housing]\n")
                        .run(SHIPPED, adviser, (_, _, _) -> List.of())
                        .complaints())
                .containsExactly("the cards should be \"loneliness\", then \"housing\" and are none");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            cards: lonliness                              | there is no such card; did you mean "loneliness"?
            cards: more neds                              | there is no such card; did you mean "more needs"?
            cards: befriending                            | there is no such card
            cards: {safety: urgent}                       | unknown word "urgent"
            cards: {safety: {indicater: info}}            | unknown key; did you mean "indicator"?
            cards: {safety: {referral model: signpost}}   | this can only be said of the card of a need
            cards: {loneliness: {also: safety}}           | this can only be said of a card of an alert
            cards: {more needs: {routes: debt advice}}    | this can only be said of the card of a need
            cards: {loneliness: {referral model: letter}} | unknown word "letter"
            cards: {loneliness: [link wroker]}            | unknown word "link wroker"; did you mean "link worker"?
            cards: {safety: [one, two]}                   | a list says nothing of this card
            cards: {loneliness: {says: }}                 | there is no phrase
            cards: {loneliness: {routes: {befriending: here}}} | this says nothing of a route
            cards: {loneliness: {routes: {befriending: {way: signpost}}}} | unknown key
            cards: [loneliness, loneliness]               | this card stands here twice
            cards:                                        | no card is named
            first card: [safety, loneliness]              | one card stands first
            on no card:                                   | there is no phrase
            """)
    void each_mistake_is_named_with_its_remedy(String line, String message) {
        var suite = read("shown: link worker\n" + line + "\n");

        assertThat(suite.scenarios()).isEmpty();
        assertThat(suite.problems())
                .extracting(FileProblem::toString)
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("a.yaml:6 ").contains(message));
    }

    @Test
    void cards_and_first_card_are_not_said_both() {
        assertThat(read("cards: loneliness\nfirst card: loneliness\n").problems())
                .extracting(FileProblem::wrong)
                .containsExactly("the first card is said twice");
    }
}
