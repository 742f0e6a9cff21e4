package org.footbridge.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.scenario.RowCase.Expect.COULD_NOT_BE_CHECKED;
import static org.footbridge.scenario.RowCase.Expect.DOES_NOT_FIRE;
import static org.footbridge.scenario.RowCase.Expect.FIRES;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.footbridge.condition.CellPredicate;
import org.footbridge.condition.CellPredicate.Between;
import org.footbridge.condition.CellPredicate.Window;
import org.footbridge.condition.RowCondition;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PatientFacts;
import org.footbridge.rule.Row;
import org.footbridge.scenario.RowCase.Expect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No row without its cases: it fires, it narrowly does not, nothing is recorded, and (safeguards) nothing can be read. */
class RowCaseCompletenessTest {

    private final List<RowCase> cases = RowCase.all();
    private final List<String> missing = new ArrayList<>();

    @Test
    void every_active_row_has_all_its_cases() {
        ShippedRuleBase.ruleBase().rows().stream()
                .filter(row -> row.head().isActive())
                .forEach(this::require);

        assertThat(missing)
                .as("cases missing from src/test/resources/" + RowCase.FILE)
                .isEmpty();
    }

    @Test
    void every_case_belongs_to_an_active_row() {
        assertThat(cases)
                .extracting(RowCase::rule)
                .allSatisfy(rule -> assertThat(
                                ShippedRuleBase.ruleBase().row(rule).head().isActive())
                        .isTrue());
    }

    private void require(Row row) {
        require(row, "a case in which it fires", FIRES, facts -> true);
        for (var condition : row.conditions()) {
            var term = condition.term().name();
            if (condition.test() instanceof CellPredicate.NotRecorded(var window)) {
                require(row, "a near miss with " + term + " recorded", DOES_NOT_FIRE, has(term, any -> true));
                requireEdges(row, term, window, DOES_NOT_FIRE, FIRES);
            } else {
                require(
                        row,
                        "a case with " + term + " not recorded",
                        DOES_NOT_FIRE,
                        facts -> facts.observations().stream()
                                .noneMatch(one -> one.term().equals(term)));
                requireEdges(row, term, condition.test().window(), FIRES, DOES_NOT_FIRE);
                requireValues(row, condition);
            }
            if (row instanceof Row.Withholding) {
                require(
                        row,
                        "a case with " + term + " that could not be read",
                        COULD_NOT_BE_CHECKED,
                        facts -> facts.unread().stream()
                                .anyMatch(unread -> unread.terms().contains(term)));
            }
        }
    }

    private void requireEdges(Row row, String term, @Nullable Window window, Expect inside, Expect outside) {
        if (window != null) {
            if (window.isOfTheLastEntry()) {
                requireDay(row, term, window.from(), inside);
                requireDay(row, term, window.from() - 1, outside);
            }
            if (!window.hasNoEnd()) {
                requireDay(row, term, window.to(), inside);
                requireDay(row, term, window.to() + 1, outside);
            }
        }
    }

    private void requireDay(Row row, String term, int days, Expect expect) {
        require(
                row,
                "a case (" + expect + ") with " + term + " " + days + " days ago",
                expect,
                facts -> facts.observations().stream()
                        .anyMatch(one -> one.term().equals(term)
                                && one.when() != null
                                && ChronoUnit.DAYS.between(one.when().latest(), facts.asOf()) == days));
    }

    private void requireValues(Row row, RowCondition condition) {
        var term = condition.term();
        if (condition.test() instanceof Between(var min, var max, var window)) {
            requireBound(row, condition, min, term.range().step().negate());
            requireBound(row, condition, max, term.range().step());
        } else {
            var wrong = condition.test() instanceof CellPredicate.Yes ? ObservedValue.no() : ObservedValue.yes();
            require(
                    row,
                    "a near miss with " + term.name() + " " + wrong.inWords(),
                    DOES_NOT_FIRE,
                    has(term.name(), one -> one.value().equals(wrong)));
        }
    }

    private void requireBound(Row row, RowCondition condition, @Nullable BigDecimal bound, BigDecimal step) {
        if (bound != null) {
            requireNumber(row, condition, bound, FIRES);
            if (condition.term().range().contains(bound.add(step))) {
                requireNumber(row, condition, bound.add(step), DOES_NOT_FIRE);
            }
        }
    }

    private void requireNumber(Row row, RowCondition condition, BigDecimal number, Expect expect) {
        var term = condition.term().name();
        var words = ObservedValue.of(number).inWords();
        require(
                row,
                "a case (" + expect + ") with " + term + " " + words,
                expect,
                has(term, one -> one.value().inWords().equals(words)));
    }

    private static Predicate<PatientFacts> has(String term, Predicate<Observation> observation) {
        return facts -> facts.observations().stream().anyMatch(one -> one.term().equals(term) && observation.test(one));
    }

    private void require(Row row, String what, Expect expect, Predicate<PatientFacts> recorded) {
        boolean there = cases.stream()
                .filter(one -> one.rule().equals(row.id()) && one.expect() == expect)
                .anyMatch(one -> recorded.test(one.facts()));
        if (!there) {
            missing.add(row.id() + " has no " + what.replaceFirst("^a ", ""));
        }
    }
}
