package org.footbridge.safetycase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.Layer;
import org.footbridge.scenario.ShippedRuleBase;
import org.junit.jupiter.api.Test;

/** The hazard log and the shipped tables name each other's rows: none is without a hazard, and no hazard rests on one that is gone. */
class HazardLogTest {

    private static final Set<String> NAMED = SafetyPages.hazards().stream()
            .flatMap(hazard -> hazard.rows().stream())
            .collect(Collectors.toUnmodifiableSet());

    @Test
    void names_every_row_in_force_that_withholds_adapts_or_alerts() {
        assertThat(NamedRows.inRanges(ShippedRuleBase.ruleBase().activeRows().stream()
                        .filter(row -> Layer.of(row) == Layer.WITHHOLDING || Layer.of(row) == Layer.ALERTS)
                        .map(Row::id)
                        .filter(id -> !NAMED.contains(id))
                        .toList()))
                .as(
                        "named by no hazard; name each in docs/safety/hazards.md in the hazard that it controls, or write one")
                .isEmpty();
    }

    @Test
    void names_no_row_that_the_tables_do_not_have() {
        assertThat(NAMED.stream()
                        .filter(id -> ShippedRuleBase.ruleBase().find(id).isEmpty()))
                .as("named in docs/safety/hazards.md and in no table")
                .isEmpty();
    }
}
