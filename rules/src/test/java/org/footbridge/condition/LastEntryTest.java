package org.footbridge.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.footbridge.condition.CellGrammar.NotATest;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.vocabulary.Term;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A window and its sequel: between what is recent and what is old, no day is lost and none counts twice. */
class LastEntryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final int FURTHEST = 800;

    private static final List<List<String>> BANDS = List.of(
            List.of("yes in last 90 days", "yes last recorded over 90 days ago"),
            List.of(
                    "yes in last 30 days",
                    "yes last recorded 31 to 365 days ago",
                    "yes last recorded over 365 days ago"),
            List.of("yes in last 1 days", "yes last recorded 2 to 2 days ago", "yes last recorded over 2 days ago"));

    @ParameterizedTest
    @EnumSource
    void on_every_day_exactly_one_of_a_window_and_its_sequels_holds(EvaluationMode reading) {
        for (var term : List.of(SampleTerms.PROBLEM, SampleTerms.DANGER)) {
            for (int day = 0; day <= FURTHEST; day++) {
                for (var when : datesAround(TODAY.minusDays(day))) {
                    assertOneHolds(term, List.of(yes(term, when)), reading);
                }
            }
            assertOneHolds(term, List.of(yes(term, null)), reading);
        }
    }

    @ParameterizedTest
    @EnumSource
    void exactly_one_holds_whatever_else_was_recorded_earlier_or_without_a_date(EvaluationMode reading) {
        var random = new Random(2026);
        for (var term : List.of(SampleTerms.PROBLEM, SampleTerms.DANGER)) {
            for (int round = 0; round < 3_000; round++) {
                var observations = new ArrayList<Observation>();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    var dates = datesAround(TODAY.minusDays(random.nextInt(FURTHEST + 1)));
                    observations.add(
                            yes(term, random.nextInt(8) == 0 ? null : dates.get(random.nextInt(dates.size()))));
                }
                assertOneHolds(term, observations, reading);
            }
        }
    }

    @Test
    void what_has_no_date_is_old_for_a_need_and_recent_for_a_safeguard() throws NotATest {
        var history = history(SampleTerms.DANGER, List.of(yes(SampleTerms.DANGER, null)));
        var recent = condition(SampleTerms.DANGER, "yes in last 90 days");
        var old = condition(SampleTerms.DANGER, "yes last recorded over 90 days ago");

        assertThat(old.holds(history, EvaluationMode.STRICT)).isTrue();
        assertThat(recent.holds(history, EvaluationMode.STRICT)).isFalse();
        assertThat(recent.holds(history, EvaluationMode.CAUTIOUS)).isTrue();
        assertThat(old.holds(history, EvaluationMode.CAUTIOUS)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_newer_answer_of_another_kind_silences_the_old_one_even_where_any_entry_counts(EvaluationMode reading)
            throws NotATest {
        var old = condition(SampleTerms.SAFETY_ITEM, ">= 1 last recorded 91 to 365 days ago");
        var atFirst = number(SampleTerms.SAFETY_ITEM, 2, 200);

        assertThat(old.holds(history(SampleTerms.SAFETY_ITEM, List.of(atFirst)), reading))
                .isTrue();
        for (int day : List.of(10, 90, 91, 199)) {
            var later = number(SampleTerms.SAFETY_ITEM, 0, day);
            assertThat(old.holds(history(SampleTerms.SAFETY_ITEM, List.of(atFirst, later)), reading))
                    .as("0 said %s days ago", day)
                    .isFalse();
        }
    }

    private static void assertOneHolds(Term term, List<Observation> observations, EvaluationMode reading) {
        var history = history(term, observations);
        for (var band : BANDS) {
            assertThat(band.stream().filter(cell -> condition(term, cell).holds(history, reading)))
                    .as("%s read %s of %s", band, reading, observations)
                    .hasSize(1);
        }
    }

    /** The day itself, its month and its year, and spans that begin or end on it. */
    private static List<PartialDate> datesAround(LocalDate day) {
        return Stream.of(
                        PartialDate.on(day),
                        PartialDate.in(YearMonth.from(day)),
                        PartialDate.in(Year.from(day)),
                        new PartialDate(day, day.plusDays(3), null),
                        new PartialDate(day.minusDays(40), day, null))
                .toList();
    }

    private static Observation yes(Term term, @Nullable PartialDate when) {
        return new Observation(term.name(), ObservedValue.yes(), when, "Condition/1");
    }

    private static Observation number(Term term, int number, int daysAgo) {
        return new Observation(
                term.name(),
                ObservedValue.of(BigDecimal.valueOf(number)),
                PartialDate.on(TODAY.minusDays(daysAgo)),
                "Observation/" + daysAgo);
    }

    private static TermHistory history(Term term, List<Observation> observations) {
        return new TermHistory(term.name(), observations, false, TODAY);
    }

    private static RowCondition condition(Term term, String cell) {
        try {
            return new RowCondition(term, CellGrammar.parse(cell, term));
        } catch (NotATest e) {
            throw new AssertionError(cell, e);
        }
    }
}
