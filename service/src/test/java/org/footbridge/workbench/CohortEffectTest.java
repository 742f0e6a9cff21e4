package org.footbridge.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.footbridge.comparison.Comparison;
import org.footbridge.comparison.Comparison.Effect;
import org.footbridge.comparison.Comparison.GroupCounts;
import org.footbridge.workbench.CohortEffect.Group;
import org.junit.jupiter.api.Test;

class CohortEffectTest {

    @Test
    void every_group_of_the_cohort_stands_there_and_no_small_number() {
        var everybody = new GroupCounts(Map.of("18-39", 41, "80 or older", 23), Map.of("female", 64), Map.of());
        var hit = new GroupCounts(Map.of("80 or older", 7), Map.of("female", 7), Map.of());
        var lost = new Effect("befriending", Effect.Kind.LOST, 7, hit, List.of("somebody"));

        var effects = CohortEffect.of(new Comparison(64, 7, everybody, List.of(lost)));

        assertThat(effects)
                .containsExactly(new CohortEffect(
                        "befriending is lost",
                        "fewer than 8",
                        List.of(
                                new Group("age", "18-39", "none", "about 40"),
                                new Group("age", "80 or older", "fewer than 8", "about 25"),
                                new Group("sex", "female", "fewer than 8", "about 65"))));
    }
}
