package org.footbridge.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.scenario.ShippedScenarios;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** "Read, proceed with care" is about the entries to read first: no other finding is quieted by it. */
class OnlyReadFirstIsLiftedTest {

    static Stream<String> rows() {
        return ShippedRuleBase.ruleBase().withholdings().stream()
                .filter(row -> row.head().isActive())
                .map(Row::id);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_other_row_holds_as_before(String id) {
        var ruleBase = ShippedRuleBase.ruleBase();
        var row = (Withholding) ruleBase.row(id);
        var facts = ShippedScenarios.inWhichHolds(row, someone -> !someone.readWithCare());

        var before = new Adviser().evaluate(ruleBase, facts).fired();
        var after =
                new Adviser().evaluate(ruleBase, facts.withReadWithCare(true)).fired();

        assertThat(after.withheld())
                .isEqualTo(before.withheld().stream()
                        .filter(held -> held.readOnceFor().isEmpty())
                        .toList());
        assertThat(after.adapting()).isEqualTo(before.adapting());
        assertThat(after.unchecked()).isEqualTo(before.unchecked());
        assertThat(after.alerts()).containsAll(before.alerts());
        assertThat(Stream.concat(before.withheld().stream(), before.adapting().stream()))
                .contains(row);
    }
}
