package org.footbridge.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.footbridge.condition.EvaluationMode;
import org.footbridge.condition.RowCondition;
import org.footbridge.condition.TermHistory;
import org.footbridge.coverage.AffectedRegions.Region;
import org.footbridge.coverage.Mutant.Moved;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.scenario.ShippedRuleBase;
import org.footbridge.vocabulary.Term;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody whom a mutant touches stands outside the regions that are looked at for it. */
class AffectedRegionsTest {

    private static final LocalDate TODAY = ShippedRuleBase.TODAY;

    @Test
    void hold_everybody_for_whom_a_moved_window_of_a_last_entry_decides_otherwise() {
        int touched = 0;
        for (var mutant : mutantsOfLastEntries()) {
            for (var history : histories(mutant)) {
                var reading = mutant.row().reading();
                if (mutant.from().holds(history, reading) != mutant.to().holds(history, reading)) {
                    touched++;
                    assertThat(AffectedRegions.of(mutant))
                            .as("%s for %s", mutant.inWords(), history)
                            .anyMatch(region -> holds(region, history));
                }
            }
        }
        assertThat(touched).isPositive();
    }

    private static List<Moved> mutantsOfLastEntries() {
        return ShippedRuleBase.ruleBase().activeRows().stream()
                .flatMap(row -> Mutant.allOf(row).stream())
                .filter(Moved.class::isInstance)
                .map(Moved.class::cast)
                .filter(moved -> asksForTheLastEntry(moved.from()))
                .toList();
    }

    private static boolean asksForTheLastEntry(RowCondition condition) {
        var window = condition.test().window();
        return window != null && window.isOfTheLastEntry();
    }

    private static boolean holds(Region region, TermHistory history) {
        return region.holding().stream()
                .filter(condition -> condition.term().name().equals(history.term()))
                .allMatch(condition -> condition.holds(history, EvaluationMode.CAUTIOUS));
    }

    /** A single entry on either side of each edge, to the day, within a month and in a span, or without a date. */
    private static List<TermHistory> histories(Moved mutant) {
        var term = mutant.from().term();
        var window = mutant.from().test().window();
        var histories = new ArrayList<TermHistory>();
        for (int edge : Stream.of(window == null ? 0 : window.from(), window == null ? 0 : window.to())
                .filter(day -> day < 40_000)
                .toList()) {
            for (int day = Math.max(0, edge - 2); day <= edge + 2; day++) {
                var date = TODAY.minusDays(day);
                Stream.of(
                                PartialDate.on(date),
                                PartialDate.in(YearMonth.from(date)),
                                new PartialDate(date.minusDays(20), date, null),
                                new PartialDate(date, date.plusDays(Math.min(day, 20)), null))
                        .forEach(when -> values(term).forEach(value -> histories.add(history(term, value, when))));
            }
        }
        values(term).forEach(value -> histories.add(history(term, value, null)));
        return histories;
    }

    private static List<ObservedValue> values(Term term) {
        if (!term.isNumber()) {
            return List.of(ObservedValue.yes());
        }
        var values = new ArrayList<ObservedValue>();
        for (var number = term.range().min(); term.range().contains(number); number = number.add(BigDecimal.ONE)) {
            values.add(ObservedValue.of(number));
        }
        return values;
    }

    private static TermHistory history(Term term, ObservedValue value, @Nullable PartialDate when) {
        return new TermHistory(
                term.name(), List.of(new Observation(term.name(), value, when, "Stated/1")), false, TODAY);
    }
}
