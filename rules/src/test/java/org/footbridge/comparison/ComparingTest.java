package org.footbridge.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.footbridge.comparison.Effect.Kind;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.Shipped;
import org.junit.jupiter.api.Test;

class ComparingTest {

    private static RuleBase changed(String table, String text, String instead) {
        var old = Shipped.TABLES.text(table).orElseThrow();
        assertThat(old).contains(text);
        return Shipped.sound(Shipped.TABLES.with(table, old.replace(text, instead)));
    }

    private static Resident resident(String id, String recorded, String sex, String ethnicity) {
        var facts = Shipped.person(recorded);
        return new Resident(id, facts, Resident.ageBand(facts), Optional.of(sex), Optional.of(ethnicity));
    }

    private static Comparison compare(RuleBase newer, Iterable<Resident> cohort) {
        return new Comparing(Shipped.ruleBase(), newer, 2, 2).over(cohort, people -> {});
    }

    private static final List<Resident> THREE = List.of(
            resident("a", "age 70; UCLA-3 loneliness score 5 9 days ago", "female", "Irish"),
            resident("b", "age 30; UCLA-3 loneliness score 5 9 days ago", "male", "Irish"),
            resident("c", "age 30; UCLA-3 loneliness score 6 9 days ago", "male", "Indian"));

    @Test
    void the_same_tables_change_nothing_for_anybody() {
        var comparison = compare(Shipped.ruleBase(), Cohort.of(200, 1));

        assertThat(comparison).isEqualTo(new Comparison(200, 0, List.of()));
        assertThat(comparison.isSame()).isTrue();
    }

    @Test
    void who_gains_a_name_is_counted_by_age_band_sex_and_ethnicity_with_examples() {
        var comparison = compare(changed("1-needs/loneliness.csv", ">= 6 in", ">= 5 in"), THREE);

        assertThat(comparison.people()).isEqualTo(3);
        assertThat(comparison.affected()).isEqualTo(2);
        assertThat(comparison.effects())
                .extracting(Effect::name, Effect::kind)
                .containsExactly(tuple("befriending or social group", Kind.GAINED), tuple("link worker", Kind.GAINED));
        var effect = comparison.effects().getFirst();
        assertThat(effect.people()).isEqualTo(2);
        assertThat(effect.byAgeBand()).containsExactly(entry("18-39", 1), entry("65-79", 1));
        assertThat(effect.bySex()).containsExactly(entry("female", 1), entry("male", 1));
        assertThat(effect.byEthnicity()).containsExactly(entry("Irish", 2));
        assertThat(effect.examples()).containsExactly("a", "b");
    }

    @Test
    void who_loses_a_name_and_who_sees_other_words_are_told_apart() {
        assertThat(compare(changed("1-needs/loneliness.csv", ">= 6 in", ">= 7 in"), THREE)
                        .effects())
                .allMatch(effect -> effect.kind() == Kind.LOST && effect.people() == 1);
        assertThat(compare(
                                changed(
                                        "3-routes/routes.csv",
                                        "Feeling lonely: consider a befriending",
                                        "Lonely: consider a befriending"),
                                THREE)
                        .effects())
                .singleElement()
                .matches(effect ->
                        effect.kind() == Kind.CHANGED && effect.examples().equals(List.of("c")));
    }

    @Test
    void what_is_not_recorded_is_a_group_of_its_own() {
        var comparison = compare(
                changed("1-needs/loneliness.csv", ">= 6 in", ">= 5 in"),
                List.of(Resident.of("d", THREE.getFirst().facts())));

        assertThat(comparison.effects().getFirst().bySex()).containsExactly(entry(Effect.NOT_RECORDED, 1));
    }

    @Test
    void progress_is_told_as_it_goes() {
        var told = new ArrayList<Integer>();

        new Comparing(Shipped.ruleBase(), Shipped.ruleBase(), 1, 1).over(Cohort.of(1_200, 1), told::add);

        assertThat(told).containsExactly(500, 1_000, 1_200);
    }
}
