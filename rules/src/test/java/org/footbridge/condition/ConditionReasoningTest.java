package org.footbridge.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.condition.EvaluationMode.CAUTIOUS;
import static org.footbridge.condition.EvaluationMode.STRICT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.footbridge.condition.CellPredicate.Between;
import org.footbridge.condition.CellPredicate.No;
import org.footbridge.condition.CellPredicate.NotRecorded;
import org.footbridge.condition.CellPredicate.Window;
import org.footbridge.condition.CellPredicate.Yes;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.vocabulary.Term;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the checks of tables believe about two conditions ("covers", "can never hold together") is held against every
 * small history there is.
 */
class ConditionReasoningTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    /** Days on either side of the windows, spans that straddle them, the future, and no date. */
    private static final List<@Nullable PartialDate> PLACES =
            Arrays.asList(on(0), on(2), on(3), on(4), on(5), span(3, 1), span(5, 3), span(9, 0), on(-2), null);

    private static final List<@Nullable Window> WINDOWS = Arrays.asList(
            null, Window.last(2), Window.last(4), new Window(3, 4), new Window(3, 5), new Window(5, 6), Window.over(4));

    private static List<Term> terms() {
        return List.of(SampleTerms.SCORE, SampleTerms.SAFETY_ITEM, SampleTerms.PROBLEM, SampleTerms.DANGER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("terms")
    void a_condition_that_implies_another_does_so_in_every_history(Term term) {
        var histories = histories(term);
        var conditions = conditions(term);
        int implied = 0;
        for (var reading : EvaluationMode.values()) {
            var holds = conditions.stream()
                    .map(one -> where(one, histories, reading))
                    .toList();
            for (int i = 0; i < conditions.size(); i++) {
                for (int j = 0; j < conditions.size(); j++) {
                    if (conditions.get(i).implies(conditions.get(j))) {
                        var only = (BitSet) holds.get(i).clone();
                        only.andNot(holds.get(j));
                        assertNone(only, histories, conditions.get(i), "implies", conditions.get(j));
                        implied++;
                    }
                }
            }
        }
        assertThat(implied).isGreaterThan(conditions.size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("terms")
    void what_holds_strictly_holds_cautiously(Term term) {
        var histories = histories(term);
        for (var condition : conditions(term)) {
            // What has no date is old when read strictly and recent when read cautiously.
            if (condition.test().window() != null && condition.test().window().isOfTheLastEntry()) {
                continue;
            }
            var only = where(condition, histories, STRICT);
            only.andNot(where(condition, histories, CAUTIOUS));
            assertNone(only, histories, condition, "read strictly implies, read cautiously,", condition);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("terms")
    void a_condition_that_excludes_another_does_so_in_every_history(Term term) {
        var histories = histories(term);
        var conditions = conditions(term);
        var holds =
                conditions.stream().map(one -> where(one, histories, STRICT)).toList();
        int excluded = 0;
        for (int i = 0; i < conditions.size(); i++) {
            for (int j = 0; j < conditions.size(); j++) {
                if (!conditions.get(i).isCompatibleWith(conditions.get(j))) {
                    var both = (BitSet) holds.get(i).clone();
                    both.and(holds.get(j));
                    assertNone(both, histories, conditions.get(i), "excludes", conditions.get(j));
                    excluded++;
                }
            }
        }
        assertThat(excluded).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("terms")
    void the_ground_of_a_condition_is_there_whenever_it_holds(Term term) {
        var histories = histories(term);
        for (var reading : EvaluationMode.values()) {
            for (var condition : conditions(term)) {
                assertThat(histories.stream()
                                .filter(history -> !(condition.test() instanceof NotRecorded))
                                .filter(history -> condition.holds(history, reading))
                                .filter(history ->
                                        condition.ground(history, reading).isEmpty()))
                        .as(condition.inWords())
                        .isEmpty();
            }
        }
    }

    private static BitSet where(RowCondition condition, List<TermHistory> histories, EvaluationMode reading) {
        var where = new BitSet(histories.size());
        for (int i = 0; i < histories.size(); i++) {
            where.set(i, condition.holds(histories.get(i), reading));
        }
        return where;
    }

    private static void assertNone(
            BitSet against, List<TermHistory> all, RowCondition one, String how, RowCondition other) {
        assertThat(against.isEmpty())
                .as(() -> one.inWords() + " " + how + " " + other.inWords() + ", but not in "
                        + all.get(against.nextSetBit(0)))
                .isTrue();
    }

    private static List<RowCondition> conditions(Term term) {
        var conditions = new ArrayList<RowCondition>();
        for (var window : WINDOWS) {
            boolean ofTheLastEntry = window != null && window.isOfTheLastEntry();
            if (!ofTheLastEntry) {
                conditions.add(new RowCondition(term, new NotRecorded(window)));
            }
            if (!term.isNumber()) {
                conditions.add(new RowCondition(term, new Yes(window)));
                if (!ofTheLastEntry) {
                    conditions.add(new RowCondition(term, new No(window)));
                }
                continue;
            }
            var bounds = Arrays.asList(null, number(0), number(1), number(2));
            for (var min : bounds) {
                for (var max : bounds) {
                    if ((min != null || max != null) && (min == null || max == null || min.compareTo(max) <= 0)) {
                        conditions.add(new RowCondition(term, new Between(min, max, window)));
                    }
                }
            }
        }
        return conditions;
    }

    /** Every history of at most three observations, read and unread. */
    private static List<TermHistory> histories(Term term) {
        var values = term.isNumber()
                ? List.of(ObservedValue.of(number(0)), ObservedValue.of(number(1)), ObservedValue.of(number(2)))
                : List.of(ObservedValue.yes(), ObservedValue.no());
        var single = new ArrayList<Observation>();
        for (var place : PLACES) {
            for (var value : values) {
                single.add(new Observation(term.name(), value, place, "Stated/" + single.size()));
            }
        }
        var histories = new ArrayList<TermHistory>();
        for (boolean unread : List.of(false, true)) {
            histories.add(new TermHistory(term.name(), List.of(), unread, TODAY));
            for (int i = 0; i < single.size(); i++) {
                histories.add(new TermHistory(term.name(), List.of(single.get(i)), unread, TODAY));
                for (int j = i + 1; j < single.size(); j++) {
                    histories.add(new TermHistory(term.name(), List.of(single.get(i), single.get(j)), unread, TODAY));
                    for (int k = j + 1; k < single.size() && !unread; k++) {
                        var three = List.of(single.get(i), single.get(j), single.get(k));
                        histories.add(new TermHistory(term.name(), three, false, TODAY));
                    }
                }
            }
        }
        return histories;
    }

    private static BigDecimal number(int number) {
        return BigDecimal.valueOf(number);
    }

    private static PartialDate on(int daysAgo) {
        return PartialDate.on(TODAY.minusDays(daysAgo));
    }

    private static PartialDate span(int from, int to) {
        return new PartialDate(TODAY.minusDays(from), TODAY.minusDays(to), null);
    }
}
