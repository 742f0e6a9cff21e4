package org.footbridge.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.footbridge.comparison.Comparison.Effect;
import org.footbridge.comparison.Comparison.Effect.Kind;
import org.footbridge.comparison.Comparison.GroupCounts;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.ShippedRuleBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBaseComparerTest {

    private static RuleBase changed(String table, String text, String instead) {
        var old = ShippedRuleBase.TABLES.text(table).orElseThrow();
        assertThat(old).contains(text);
        return ShippedRuleBase.sound(ShippedRuleBase.TABLES.with(table, old.replace(text, instead)));
    }

    private static CohortPerson resident(String id, String recorded, String sex, String ethnicity) {
        var facts = ShippedRuleBase.person(recorded);
        return new CohortPerson(
                id, facts, facts, CohortPerson.ageBand(facts), Optional.of(sex), Optional.of(ethnicity));
    }

    private static Comparison compare(RuleBase newer, Iterable<Supplier<List<CohortPerson>>> cohort) {
        return new RuleBaseComparer(ShippedRuleBase.ruleBase(), newer, 2, 2).over(cohort, people -> {});
    }

    private static Iterable<Supplier<List<CohortPerson>>> portion(CohortPerson... residents) {
        return List.of(() -> List.of(residents));
    }

    private static final CohortPerson[] THREE = {
        resident("a", "age 70; UCLA-3 loneliness score 5 9 days ago", "female", "Irish"),
        resident("b", "age 30; UCLA-3 loneliness score 5 9 days ago", "male", "Irish"),
        resident("c", "age 30; UCLA-3 loneliness score 6 9 days ago", "male", "Indian")
    };

    @Test
    void the_same_tables_change_nothing_for_anybody() {
        var comparison = compare(ShippedRuleBase.ruleBase(), RandomCohort.of(200, 1));

        assertThat(comparison.people()).isEqualTo(200);
        assertThat(comparison.affected()).isZero();
        assertThat(comparison.isSame()).isTrue();
    }

    @Test
    void who_gains_a_name_is_counted_by_age_band_sex_and_ethnicity_with_examples() {
        var comparison = compare(changed("1-needs/loneliness.csv", ">= 6 in", ">= 5 in"), portion(THREE));

        assertThat(comparison.people()).isEqualTo(3);
        assertThat(comparison.affected()).isEqualTo(2);
        assertThat(comparison.effects())
                .extracting(Effect::name, Effect::kind)
                .containsExactly(
                        tuple("befriending", Kind.GAINED),
                        tuple("link worker", Kind.GAINED),
                        tuple("loneliness", Kind.GAINED),
                        tuple("lunch or social group", Kind.GAINED));
        var effect = comparison.effects().getFirst();
        assertThat(effect.people()).isEqualTo(2);
        assertThat(effect.groups().byAgeBand()).containsExactly(entry("18-39", 1), entry("65-79", 1));
        assertThat(effect.groups().bySex()).containsExactly(entry("female", 1), entry("male", 1));
        assertThat(effect.groups().byEthnicity()).containsExactly(entry("Irish", 2));
        assertThat(effect.examples()).containsExactly("a", "b");
        assertThat(comparison.everybody().bySex()).containsExactly(entry("female", 1), entry("male", 2));
    }

    @Test
    void losing_a_name_differs_from_seeing_other_words() {
        assertThat(compare(changed("1-needs/loneliness.csv", ">= 6 in", ">= 7 in"), portion(THREE))
                        .effects())
                .allMatch(effect -> effect.kind() == Kind.LOST && effect.people() == 1);
        assertThat(compare(
                                changed(
                                        "3-routes/routes.csv",
                                        "Feeling lonely: consider befriending",
                                        "Lonely: consider befriending"),
                                portion(THREE))
                        .effects())
                .extracting(Effect::name, Effect::kind, Effect::examples)
                .containsExactly(
                        tuple("befriending", Kind.CHANGED, List.of("c")),
                        tuple("loneliness", Kind.CHANGED, List.of("c")));
    }

    private static List<Effect> effects(String table, String text, String instead, String person) {
        return compare(changed(table, text, instead), portion(resident("f", person, "male", "Irish")))
                .effects();
    }

    /** Money worries, housing and bereavement have cards of their own, and loneliness the one that is shared. */
    private static final String FOUR_NEEDS = "age 60; money problem yes 9 days ago; housing problem yes 9 days ago;"
            + " bereavement yes 20 days ago; feeling lonely yes 9 days ago";

    @Test
    void another_rank_moves_those_that_change_places_and_no_others() {
        assertThat(effects(
                        "3-routes/routes.csv",
                        "signpost,3,\"Low mood",
                        "signpost,5,\"Low mood",
                        "age 60; PHQ-9 score 9 9 days ago; bereavement yes 20 days ago"))
                .extracting(Effect::name, Effect::kind)
                .containsExactly(
                        tuple("books on prescription", Kind.MOVED),
                        tuple("gardening or green activity", Kind.MOVED),
                        tuple("low mood", Kind.CHANGED));
    }

    @Test
    void fewer_need_cards_move_routes_to_the_card_that_further_needs_share() {
        assertThat(effects("about.csv", "most need cards shown,3", "most need cards shown,2", FOUR_NEEDS))
                .extracting(Effect::name, Effect::kind)
                .containsExactly(
                        tuple("bereavement", Kind.LOST),
                        tuple("bereavement support", Kind.MOVED),
                        tuple("more needs", Kind.CHANGED));
    }

    @Test
    void a_route_whose_need_loses_its_card_has_moved_though_no_other_changes_places() {
        assertThat(effects(
                        "about.csv",
                        "most need cards shown,3",
                        "most need cards shown,1",
                        "age 60; money problem yes 9 days ago; bereavement yes 20 days ago"))
                .extracting(Effect::name, Effect::kind)
                .containsExactly(
                        tuple("bereavement", Kind.LOST),
                        tuple("bereavement support", Kind.MOVED),
                        tuple("more needs", Kind.GAINED));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            3-routes/routes.csv | being with people,direct referral,2 | being with people,signpost,2 | befriending | CHANGED
            3-routes/routes.csv | being with people,direct referral,2 | practical help,direct referral,2 | befriending | CHANGED
            wording.csv | Refer directly. | Refer them directly. | loneliness | REWORDED
            """)
    void way_and_mechanism_of_a_route_and_words_of_its_card_are_compared(
            String table, String text, String instead, String name, Kind kind) {
        assertThat(effects(table, text, instead, "age 60; feeling lonely yes 9 days ago"))
                .extracting(Effect::name, Effect::kind)
                .containsExactly(tuple(name, kind));
    }

    @Test
    void another_urgency_of_an_alert_is_a_change_of_it() {
        assertThat(effects(
                        "2-withholding/safety.csv",
                        "safety,critical,Possible risk",
                        "safety,warning,Possible risk",
                        "age 60; self-harm yes 9 days ago"))
                .extracting(Effect::name, Effect::kind)
                .containsExactly(tuple("safety", Kind.CHANGED));
    }

    @Test
    void what_is_not_recorded_is_a_group_of_its_own() {
        var comparison = compare(
                changed("1-needs/loneliness.csv", ">= 6 in", ">= 5 in"),
                portion(CohortPerson.of("d", THREE[0].before())));

        assertThat(comparison.effects().getFirst().groups().bySex())
                .containsExactly(entry(GroupCounts.NOT_RECORDED, 1));
    }

    /** A newer vocabulary may read more out of the same record. */
    @Test
    void each_rule_base_sees_the_record_in_its_own_words() {
        var before = ShippedRuleBase.person("age 70");
        var after = ShippedRuleBase.person("age 70; feeling lonely yes 9 days ago");
        var resident = new CohortPerson("e", before, after, Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(compare(ShippedRuleBase.ruleBase(), portion(resident)).effects())
                .extracting(Effect::name, Effect::kind)
                .contains(tuple("link worker", Kind.GAINED));
    }

    @Test
    void the_count_does_not_hang_on_the_number_of_threads() {
        var newer = changed("1-needs/loneliness.csv", ">= 6 in", ">= 5 in");

        assertThat(new RuleBaseComparer(ShippedRuleBase.ruleBase(), newer, 1, 3)
                        .over(RandomCohort.of(300, 2), people -> {}))
                .isEqualTo(new RuleBaseComparer(ShippedRuleBase.ruleBase(), newer, 4, 3)
                        .over(RandomCohort.of(300, 2), people -> {}));
    }

    @Test
    void progress_is_reported_as_it_goes() {
        var reported = new ArrayList<Integer>();

        new RuleBaseComparer(ShippedRuleBase.ruleBase(), ShippedRuleBase.ruleBase(), 1, 1)
                .over(RandomCohort.of(40, 1), reported::add);

        assertThat(reported).hasSize(40).isSorted().endsWith(40);
    }
}
