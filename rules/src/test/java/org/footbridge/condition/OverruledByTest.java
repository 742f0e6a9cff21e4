package org.footbridge.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.condition.CellGrammar.NotATest;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only what is certainly later makes an entry past, and what is past is read as what it is in the past. */
class OverruledByTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final Term PAST = SampleTerms.DANGER;
    private static final Term OVERRULED = overruled("some score <= 9");

    private static Term overruled(String by) {
        return SampleTerms.overruled("some status", PAST.name(), by);
    }

    @Test
    void a_later_observation_that_meets_the_test_makes_the_earlier_entry_past() {
        var histories = histories(OVERRULED, status(on(200)), score(9, on(100)));

        assertThat(histories.of(OVERRULED).observations()).isEmpty();
        assertThat(histories.of(PAST).observations()).singleElement().satisfies(past -> {
            assertThat(past.term()).isEqualTo(PAST.name());
            assertThat(past.when()).isEqualTo(on(200));
            assertThat(past.source()).isEqualTo("Condition/1");
        });
    }

    @Test
    void one_that_does_not_meet_the_test_leaves_it() {
        assertStays(status(on(200)), score(10, on(100)));
    }

    @Test
    void one_that_is_earlier_or_of_the_same_day_leaves_it() {
        assertStays(status(on(100)), score(9, on(200)));
        assertStays(status(on(100)), score(9, on(100)));
    }

    @Test
    void of_one_day_the_hours_decide_where_both_are_known() {
        var morning = PartialDate.ofInstant(Instant.parse("2026-06-10T08:00:00Z"));
        var evening = PartialDate.ofInstant(Instant.parse("2026-06-10T18:00:00Z"));

        assertThat(histories(OVERRULED, status(morning), score(9, evening))
                        .of(OVERRULED)
                        .observations())
                .isEmpty();
        assertStays(status(evening), score(9, morning));
    }

    @Test
    void what_may_or_may_not_be_later_leaves_it() {
        var month = PartialDate.in(YearMonth.of(2026, 3));

        assertStays(status(PartialDate.on(LocalDate.of(2026, 3, 10))), score(9, month));
        assertStays(status(month), score(9, PartialDate.on(LocalDate.of(2026, 3, 31))));
        assertThat(histories(OVERRULED, status(month), score(9, PartialDate.on(LocalDate.of(2026, 4, 1))))
                        .of(OVERRULED)
                        .observations())
                .isEmpty();
    }

    @Test
    void what_has_no_date_or_lies_in_the_future_neither_overrules_nor_is_overruled() {
        assertStays(status(null), score(9, on(1)));
        assertStays(status(on(-5)), score(9, on(1)));
        assertStays(status(on(200)), score(9, null));
        assertStays(status(on(200)), score(9, on(-5)));
    }

    @Test
    void a_newer_entry_counts_though_an_older_one_is_past() {
        var histories = histories(OVERRULED, status(on(200)), score(9, on(100)), status(on(20)));

        assertThat(histories.of(OVERRULED).observations())
                .extracting(Observation::when)
                .containsExactly(on(20));
        assertThat(histories.of(PAST).observations())
                .extracting(Observation::when)
                .containsExactly(on(200));
    }

    @Test
    void a_no_that_is_overruled_becomes_no_past() {
        var no = new Observation(OVERRULED.name(), ObservedValue.no(), on(200), "Condition/1");
        var histories = histories(OVERRULED, no, score(9, on(100)));

        assertThat(histories.of(OVERRULED).observations()).isEmpty();
        assertThat(histories.of(PAST).observations()).isEmpty();
    }

    @Test
    void a_term_without_a_past_says_nothing_any_more() {
        var term = SampleTerms.overruled("some status", "", "some score <= 9");
        var histories = histories(term, status(on(200)), score(9, on(100)));

        assertThat(histories.known())
                .allSatisfy(history -> assertThat(history.observations().stream()
                                .filter(each -> each.source().startsWith("Condition")))
                        .isEmpty());
    }

    @Test
    void a_test_with_a_window_is_met_inside_it_for_certain_only() {
        var term = overruled("some problem yes in last 365 days");

        assertThat(histories(term, status(on(900)), problem(on(365))).of(term).observations())
                .isEmpty();
        assertThat(histories(term, status(on(900)), problem(on(366))).of(term).observations())
                .hasSize(1);
        assertThat(histories(
                                term,
                                status(on(900)),
                                problem(new PartialDate(TODAY.minusDays(366), TODAY.minusDays(300), null)))
                        .of(term)
                        .observations())
                .hasSize(1);
    }

    @Test
    void what_was_in_the_past_stands_with_what_became_past() {
        var own = new Observation(PAST.name(), ObservedValue.yes(), on(50), "Condition/9");

        assertThat(histories(OVERRULED, status(on(200)), score(9, on(100)), own)
                        .of(PAST)
                        .observations())
                .extracting(Observation::source)
                .containsExactly("Condition/9", "Condition/1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "some scor <= 9|this begins with no other word of the vocabulary|write a term and a test, such as body mass index <= 29.9",
                "some status yes|this begins with no other word of the vocabulary|write a term and a test, such as body mass index <= 29.9",
                "some score under 9|\"under 9\" is not a test|write for example >= 0 in last 90 days, or 0..27 in last 90 days",
                "some score <= 28|28 is out of range|\"some score\" runs from 0 to 27",
                "some problem not recorded|only what is recorded can overrule|write a value, with in last so many days if need be",
                "some score <= 9 last recorded 91 to 365 days ago|only what is recorded can overrule|write a value, with in last so many days if need be",
                "age >= 65|\"age\" has no date of its own, so that it is later than nothing|name a term that the record dates",
                "some break yes|\"some break\" has no date of its own, so that it is later than nothing|name a term that the record dates"
            })
    void what_cannot_overrule_says_what_is_wrong(String by, String wrong, String instead) {
        var term = overruled(by);

        assertThatExceptionOfType(NotATest.class)
                .isThrownBy(() -> Overrules.read(term, vocabulary(term)))
                .satisfies(refused -> assertThat(refused.wrong()).isEqualTo(wrong))
                .satisfies(refused -> assertThat(refused.instead()).isEqualTo(instead));
    }

    private static void assertStays(Observation status, Observation other) {
        var histories = histories(OVERRULED, status, other);

        assertThat(histories.of(OVERRULED).observations()).containsExactly(status);
        assertThat(histories.of(PAST).observations()).isEmpty();
    }

    private static TermHistories histories(Term term, Observation... observations) {
        var vocabulary = vocabulary(term);
        return TermHistories.of(TODAY, List.of(observations), Set.of(), vocabulary, Overrules.of(vocabulary));
    }

    private static Vocabulary vocabulary(Term term) {
        var terms = new LinkedHashMap<String, Term>();
        Stream.of(term, PAST, SampleTerms.SCORE, SampleTerms.PROBLEM, SampleTerms.AGE, SampleTerms.DERIVED)
                .forEach(each -> terms.put(each.name(), each));
        return new Vocabulary(terms, Map.of(), Map.of(), Map.of());
    }

    private static Observation status(@Nullable PartialDate when) {
        return new Observation(OVERRULED.name(), ObservedValue.yes(), when, "Condition/1");
    }

    private static Observation problem(@Nullable PartialDate when) {
        return new Observation(SampleTerms.PROBLEM.name(), ObservedValue.yes(), when, "Observation/2");
    }

    private static Observation score(int score, @Nullable PartialDate when) {
        return new Observation(
                SampleTerms.SCORE.name(), ObservedValue.of(BigDecimal.valueOf(score)), when, "Observation/1");
    }

    private static PartialDate on(int daysAgo) {
        return PartialDate.on(TODAY.minusDays(daysAgo));
    }
}
