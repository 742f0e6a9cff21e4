package org.footbridge.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.coverage.OneLineScenarios.mutation;
import static org.footbridge.coverage.OneLineScenarios.scenario;
import static org.footbridge.coverage.OneLineScenarios.suite;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.footbridge.advice.Advice;
import org.footbridge.advice.Adviser;
import org.footbridge.comparison.CohortPerson;
import org.footbridge.comparison.Comparison.Effect.Kind;
import org.footbridge.comparison.RandomCohort;
import org.footbridge.comparison.RuleBaseComparer;
import org.footbridge.coverage.MutationAnalysis.ChangesNothing;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PatientFacts;
import org.footbridge.pathway.PathwayTerms;
import org.footbridge.rule.AlertText.Indicator;
import org.footbridge.rule.Mechanism;
import org.footbridge.rule.ReferralModel;
import org.footbridge.rule.Row;
import org.footbridge.scenario.ExpectedReason.BecauseOf;
import org.footbridge.scenario.ExpectedReason.NearMiss;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.scenario.ShippedScenarios;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.scenario.card.ExpectedCard;
import org.footbridge.scenario.card.ExpectedCard.ExpectedRoute;
import org.footbridge.scenario.card.ExpectedCards;
import org.footbridge.scenario.card.ExpectedCards.Extent;
import org.footbridge.scenario.card.ShownCard;
import org.junit.jupiter.api.Test;

class MutationAnalysisTest {

    private static final String INACTIVE =
            "age 60; physically inactive yes 10 days ago; body mass index 33 10 days ago";

    /** Exercise is suggested below a resting heart rate and withheld from it on. */
    private static WrittenScenario heartRate(String reading, String... shown) {
        return scenario(INACTIVE + "; heart rate " + reading, shown);
    }

    private static List<String> survivors(MutationAnalysis mutation, String row) {
        return mutation.survivors().stream()
                .filter(mutant -> mutant.place().equals(row))
                .map(MutationAnalysis::inWords)
                .toList();
    }

    @Test
    void a_loose_suite_lets_every_bound_and_window_drift() {
        var mutation = mutation(suite(heartRate("80 10 days ago", "exercise referral"), heartRate("120 10 days ago")));

        assertThat(survivors(mutation, "WITHHOLD-EX-3"))
                .containsExactly(
                        "nobody would notice if WITHHOLD-EX-3 \"heart rate >= 100.1 in last 90 days\" became \">= 100 in last 90 days\"",
                        "nobody would notice if WITHHOLD-EX-3 \"heart rate >= 100.1 in last 90 days\" became \">= 100.2 in last 90 days\"",
                        "nobody would notice if WITHHOLD-EX-3 \"heart rate >= 100.1 in last 90 days\" became \">= 100.1 in last 89 days\"",
                        "nobody would notice if WITHHOLD-EX-3 \"heart rate >= 100.1 in last 90 days\" became \">= 100.1 in last 91 days\"");
    }

    @Test
    void a_suite_with_every_edge_lets_nothing_through() {
        var tables = ShippedRuleBase.TABLES;
        var path = "2-withholding/exercise.csv";
        var withoutSequel = tables.with(
                path, tables.text(path).orElseThrow().replaceFirst("WITHHOLD-EX-16,active", "WITHHOLD-EX-16,draft"));
        var mutation = mutation(suite(
                ShippedRuleBase.sound(withoutSequel),
                heartRate("100 10 days ago", "exercise referral"),
                heartRate("100.1 90 days ago"),
                heartRate("100.1 91 days ago", "exercise referral")));

        assertThat(survivors(mutation, "WITHHOLD-EX-3")).isEmpty();
        assertThat(mutation.noticed())
                .filteredOn(noticed -> noticed.mutant().place().equals("WITHHOLD-EX-3"))
                .hasSize(6);
    }

    @Test
    void a_row_that_no_scenario_reaches_can_be_lost() {
        var mutation = mutation(suite(scenario("age 50")));

        assertThat(survivors(mutation, "ROUTE-DEB-1"))
                .containsExactly(
                        "nobody would notice if ROUTE-DEB-1 were removed",
                        "nobody would notice if ROUTE-DEB-1 had the rank 9 and not 1",
                        "nobody would notice if ROUTE-DEB-1 had the referral model link worker and not direct referral",
                        "nobody would notice if ROUTE-DEB-1 had the mechanism being with people and not practical help");
        assertThat(survivors(mutation, "NEED-ALO-1"))
                .contains("nobody would notice if NEED-ALO-1 no longer asked for \"lives alone yes\"");
    }

    @Test
    void what_other_rows_repeat_counts_as_changing_nothing() {
        var mutation = mutation(suite(scenario("age 50")));

        assertThat(mutation.changesNothing())
                .extracting(ChangesNothing::inWords)
                .contains(
                        "this condition changes nothing: NEED-MOO-4 \"age >= 18\"; WITHHOLD-AGE-1, WITHHOLD-AGE-2 already decide that",
                        "it would change nothing if NEED-MOO-4 \"age >= 18\" became \">= 17\"; WITHHOLD-AGE-1 already decides that")
                .noneMatch(sentence -> sentence.contains("NEED-MOO-4 \"PHQ-9 score"))
                .noneMatch(sentence -> sentence.contains("NEED-ACT-5 \"age >= 19\" became \">= 18\""));
    }

    /** Alerts that wait for a route are shown beside one that is withheld, too, and its need is one of several. */
    @Test
    void a_route_that_is_withheld_anyway_may_still_show_something() {
        var shown = mutation(suite(scenario("age 50"))).changesNothing();

        assertThat(shown)
                .extracting(ChangesNothing::inWords)
                .noneMatch(sentence -> sentence.contains("NEED-MOO-1 \"age"));
        var mutant = Mutant.allOf(ShippedRuleBase.ruleBase()).stream()
                .filter(each -> each.inWords().equals("NEED-MOO-1 no longer asked for \"age >= 18\""))
                .findFirst()
                .orElseThrow();
        var minor = ShippedRuleBase.person("age 17; PHQ-9 score 9 9 days ago; self-harm yes 500 days ago");
        assertThat(new Adviser().advise(ShippedRuleBase.ruleBase(), minor).alerts())
                .isEmpty();
        assertThat(new Adviser()
                        .advise(mutant.in(ShippedRuleBase.ruleBase()), minor)
                        .alerts())
                .extracting(Advice.Alert::name)
                .containsExactly("safety");
    }

    @Test
    void more_cards_than_there_are_needs_change_nothing() {
        var shipped = ShippedRuleBase.ruleBase();
        int needs = (int) Row.of(Row.Routed.class, shipped.activeRows())
                .map(Row.Routed::need)
                .distinct()
                .count();

        assertThat(mutation(suite(shipped.withMostNeedCards(needs), scenario("age 50")))
                        .changesNothing())
                .extracting(ChangesNothing::inWords)
                .contains("it would change nothing if about.csv had \"most need cards shown\" " + (needs + 1)
                        + " and not " + needs + "; there are only " + needs + " needs with a route");
    }

    @Test
    void a_bound_at_the_edge_of_the_possible_changes_nothing() {
        var tables = ShippedRuleBase.TABLES;
        var path = "1-needs/loneliness.csv";
        var widened = tables.with(
                path, tables.text(path).orElseThrow().replace(">= 6 in last 365 days", "3..9 in last 365 days"));
        var mutation = mutation(suite(ShippedRuleBase.sound(widened), scenario("age 50")));

        assertThat(mutation.changesNothing())
                .extracting(ChangesNothing::inWords)
                .contains(
                        "it would change nothing if NEED-LON-2 \"UCLA-3 loneliness score 3..9 in last 365 days\" became \"2..9 in last 365 days\"; no such number is possible");
    }

    @Test
    void what_counts_as_changing_nothing_shows_nobody_anything_else() {
        var shipped = ShippedRuleBase.ruleBase();
        var adviser = new Adviser();
        var people = Stream.concat(
                        ShippedScenarios.all().stream()
                                .map(written -> written.scenario().facts())
                                .filter(facts -> isPossible(facts.observations())),
                        people(RandomCohort.of(300, 7)))
                .collect(Collectors.toMap(Function.identity(), facts -> adviser.evaluate(shipped, facts), (a, b) -> a));

        assertThat(mutation(suite(scenario("age 50"))).changesNothing())
                .hasSizeGreaterThan(15)
                .allSatisfy(each -> {
                    var touched = people.entrySet().stream()
                            .filter(person ->
                                    MutationAnalysis.isTouched(person.getValue(), (Mutant.OfRow) each.mutant()))
                            .<Supplier<List<CohortPerson>>>map(
                                    person -> () -> List.of(CohortPerson.of("somebody", person.getKey())))
                            .toList();
                    var comparison =
                            new RuleBaseComparer(shipped, each.mutant().in(shipped), 2, 3).over(touched, done -> {});
                    // What is claimed is about routes and alerts, and not about the words that stand around them.
                    assertThat(comparison.effects())
                            .as(each.inWords())
                            .filteredOn(effect -> !ShownCard.KEYS.contains(effect.name()))
                            .allMatch(effect -> effect.kind() == Kind.REWORDED);
                });
    }

    private static Stream<PatientFacts> people(Iterable<Supplier<List<CohortPerson>>> cohort) {
        return StreamSupport.stream(cohort.spliterator(), false)
                .flatMap(portion -> portion.get().stream())
                .map(CohortPerson::before);
    }

    /** Row cases state what the pathway rules derive one by one; no record makes them say some of it. */
    private static boolean isPossible(List<Observation> stated) {
        return stated.stream()
                .allMatch(one -> Stream.of(ObservedValue.yes(), ObservedValue.no())
                        .allMatch(value -> PathwayTerms.ALL.stream()
                                .filter(other -> PathwayTerms.isOnlyStatedWith(one.term(), other, value))
                                .allMatch(other -> stated.stream()
                                        .anyMatch(two -> two.term().equals(other)
                                                && two.value().equals(value)))));
    }

    @Test
    void a_reason_notices_what_is_shown_as_before() {
        var twoWays = "age 60; feeling lonely yes 9 days ago; UCLA-3 loneliness score 7 9 days ago";
        var shown = new String[] {"befriending", "link worker"};
        var reason = new BecauseOf("link worker", List.of("NEED-LON-1", "NEED-LON-2"));

        assertThat(survivors(mutation(suite(scenario(twoWays, shown))), "NEED-LON-2"))
                .contains("nobody would notice if NEED-LON-2 were removed");
        assertThat(survivors(mutation(suite(scenario(twoWays, List.of(reason), shown))), "NEED-LON-2"))
                .doesNotContain("nobody would notice if NEED-LON-2 were removed");
    }

    @Test
    void a_removed_row_is_noticed_by_a_scenario_that_names_it_as_a_near_miss() {
        var nearly = scenario(
                "age 60; UCLA-3 loneliness score 5 9 days ago", List.of(new NearMiss("link worker", "NEED-LON-2")));

        assertThat(mutation(suite(nearly)).noticed())
                .filteredOn(noticed -> noticed.mutant() instanceof Mutant.Removed)
                .extracting(noticed -> noticed.mutant().place())
                .containsExactly("NEED-LON-2");
    }

    @Test
    void what_changes_nothing_is_a_finding_though_a_reason_notices_it() {
        var minor =
                scenario("age 17; low mood yes 9 days ago", List.of(new NearMiss("asking about mood", "NEED-MOO-4")));

        assertThat(mutation(suite(minor)).changesNothing())
                .extracting(ChangesNothing::inWords)
                .contains(
                        "this condition changes nothing: NEED-MOO-4 \"age >= 18\"; WITHHOLD-AGE-1, WITHHOLD-AGE-2 already decide that");
    }

    @Test
    void another_text_of_the_same_alert_is_something_else() {
        var mutation = mutation(suite(scenario("age 50")));

        assertThat(survivors(mutation, "ALERT-LW-2"))
                .contains("nobody would notice if ALERT-LW-2 no longer asked for \"care team not active yes\"");
        assertThat(mutation.changesNothing())
                .extracting(ChangesNothing::inWords)
                .contains(
                        "this condition changes nothing: ALERT-LW-2 \"link worker reachable no\"; the pathway rules say \"working days the referral has waited\" only where it holds");
    }

    private static ExpectedCards cards(ExpectedCard... cards) {
        return new ExpectedCards(List.of(cards), Extent.ALL, List.of());
    }

    private static List<String> noticed(String person, ExpectedCards cards) {
        return mutation(suite(scenario(person, cards))).noticed().stream()
                .map(noticed -> noticed.mutant().inWords())
                .toList();
    }

    @Test
    void what_says_how_a_card_is_shown_is_noticed_by_a_scenario_that_looks_at_it_and_by_no_other() {
        var money = "age 60; money problem yes 9 days ago";
        var routes = new ExpectedCard(
                "money worries",
                Optional.empty(),
                List.of(),
                List.of(
                        ExpectedRoute.of("debt advice"),
                        ExpectedRoute.of("welfare benefits advice"),
                        ExpectedRoute.of("link worker")),
                List.of(),
                List.of(),
                Optional.of(ReferralModel.DIRECT_REFERRAL),
                Optional.of(Mechanism.PRACTICAL_HELP));

        assertThat(noticed(money, cards(routes)))
                .contains(
                        "ROUTE-DEB-1 had the rank 9 and not 1",
                        "ROUTE-DEB-1 had the referral model link worker and not direct referral",
                        "ROUTE-DEB-1 had the mechanism being with people and not practical help")
                .noneMatch(change -> change.startsWith("ROUTE-HOU-1"));
        assertThat(noticed(money, ExpectedCards.NONE)).noneMatch(change -> change.contains(" had the "));
    }

    @Test
    void another_number_of_need_cards_is_noticed_where_it_sends_a_need_behind_more() {
        var four = "age 60; money problem yes 9 days ago; housing problem yes 9 days ago; bereavement yes 20 days ago;"
                + " feeling lonely yes 9 days ago";
        var cards = cards(
                ExpectedCard.of("money worries"),
                ExpectedCard.of("housing"),
                ExpectedCard.of("bereavement"),
                ExpectedCard.of("more needs"));

        assertThat(noticed(four, cards))
                .contains(
                        "about.csv had \"most need cards shown\" 2 and not 3",
                        "about.csv had \"most need cards shown\" 4 and not 3");
        assertThat(mutation(suite(scenario(four))).survivors())
                .extracting(MutationAnalysis::inWords)
                .contains("nobody would notice if about.csv had \"most need cards shown\" 2 and not 3");
    }

    @Test
    void a_lower_urgency_that_no_scenario_looks_at_closes_the_gate() {
        var harm = "age 60; self-harm yes 9 days ago";
        var lowered = "WITHHOLD-SUI-2 had the indicator warning and not critical";
        var critical = new ExpectedCard(
                "safety",
                Optional.of(Indicator.CRITICAL),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());

        assertThat(noticed(harm, cards(critical))).contains(lowered);
        var suite = suite(scenario(harm, "safety"));
        assertThat(CoverageGate.of(Coverage.of(suite), mutation(suite)).missing())
                .contains("nobody would notice if " + lowered);
    }

    @Test
    void a_changed_rule_base_has_no_hash_and_leaves_the_other_as_it_was() {
        var shipped = ShippedRuleBase.ruleBase();
        int rows = shipped.rows().size();

        assertThat(shipped.without("ROUTE-BFR-1").sha256()).isEmpty();
        assertThat(shipped.without("ROUTE-BFR-1").rows()).hasSize(rows - 1);
        assertThat(shipped.with(shipped.row("ROUTE-BFR-1")).rows()).containsExactlyElementsOf(shipped.rows());
        assertThat(shipped.rows()).hasSize(rows);
    }

    @Test
    void the_gate_names_what_is_missing_and_ignores_survivors_among_needs_and_routes() {
        var suite = suite(heartRate("80 10 days ago", "exercise referral"), heartRate("120 10 days ago"));
        var gate = CoverageGate.of(Coverage.of(suite), mutation(suite));

        assertThat(gate.isOpen()).isFalse();
        assertThat(gate.missing())
                .contains(
                        "no scenario in which ROUTE-DEB-1 fires",
                        "nobody would notice if WITHHOLD-EX-3 \"heart rate >= 100.1 in last 90 days\" became \">= 100 in last 90 days\"")
                .noneMatch(sentence -> sentence.startsWith("nobody would notice if NEED-")
                        || sentence.startsWith("nobody would notice if ROUTE-"));
    }
}
