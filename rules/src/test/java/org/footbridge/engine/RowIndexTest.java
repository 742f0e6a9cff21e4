package org.footbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.condition.RowCondition;
import org.footbridge.condition.TermHistories;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.ShippedRuleBase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowIndexTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final RuleBase RULES = ShippedRuleBase.ruleBase();
    private static final RowIndex<Row> INDEX = RowIndex.of(RULES.activeRows());

    static List<Row> rows() {
        return RULES.activeRows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_may_hold_where_all_that_it_asks_for_is_recorded(Row row) {
        var asked = askedFor(row).toList();

        assertThat(INDEX.mayHold(recorded(asked))).contains(row);
        for (var missing : asked) {
            var others = asked.stream().filter(term -> !term.equals(missing)).toList();
            assertThat(INDEX.mayHold(recorded(others))).as(missing).doesNotContain(row);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_that_could_not_be_read_may_not_hold_for_that_alone(Row row) {
        var asked = Set.copyOf(askedFor(row).toList());
        var unread = RULES.histories(TODAY, List.of(), asked);

        assertThat(INDEX.mayHold(unread).anyMatch(row::equals)).isEqualTo(asked.isEmpty());
    }

    private static Stream<String> askedFor(Row row) {
        return row.conditions().stream()
                .filter(condition -> !condition.holdsOnNothing())
                .map(RowCondition::term)
                .map(term -> term.name())
                .distinct();
    }

    private static TermHistories recorded(List<String> terms) {
        var entries = terms.stream()
                .map(term -> new Observation(term, ObservedValue.yes(), PartialDate.on(TODAY), "Condition/1"))
                .toList();
        return RULES.histories(TODAY, entries, Set.of());
    }
}
