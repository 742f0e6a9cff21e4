package org.footbridge.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.RecordPart;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Term.Counts;
import org.footbridge.vocabulary.Term.DatedBy;
import org.footbridge.vocabulary.Term.Kind;
import org.footbridge.vocabulary.Term.Range;
import org.footbridge.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Entries that do not count any more: overruled by something later, or over for long enough. */
class PastEntriesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final Term CARER = term("carer", 0, "carer in the past", "bereavement yes in last 365 days");
    private static final Term PAST = term("carer in the past", 0, "", "");
    private static final Term BEREAVED = term("bereavement", 0, "", "");
    private static final Term OBESITY = term("obesity", 90, "", "body mass index <= 29.9");
    private static final Term INDEX = new Term(
            "body mass index",
            Kind.NUMBER,
            "",
            "",
            new Range(BigDecimal.valueOf(8), BigDecimal.valueOf(100), new BigDecimal("0.1")),
            Counts.LATEST,
            "",
            DatedBy.RECORDED,
            Set.of(RecordPart.MEASUREMENTS),
            false,
            false,
            false,
            0,
            "",
            "");
    private static final Vocabulary VOCABULARY = vocabulary(CARER, PAST, BEREAVED, OBESITY, INDEX);

    @Test
    void a_later_observation_that_meets_the_test_makes_earlier_entries_past() {
        var histories = histories(yes(CARER, on(100)), yes(BEREAVED, on(50)));

        assertThat(histories.of(CARER).observations()).isEmpty();
        assertThat(histories.of(PAST).observations())
                .containsExactly(new Observation(PAST.name(), ObservedValue.yes(), on(100), "Condition/carer"));
        assertThat(histories.of(BEREAVED).observations()).hasSize(1);
    }

    @Test
    void what_is_not_certainly_earlier_stays() {
        assertStays(yes(CARER, on(50)), yes(BEREAVED, on(50)));
        assertStays(yes(CARER, on(49)), yes(BEREAVED, on(50)));
        assertStays(yes(CARER, null), yes(BEREAVED, on(50)));
        assertStays(yes(CARER, on(100)), yes(BEREAVED, null));
        assertStays(yes(CARER, on(3)), yes(BEREAVED, PartialDate.in(YearMonth.from(TODAY))));
    }

    @Test
    void what_fails_the_test_or_lies_outside_its_window_overrules_nothing() {
        assertStays(yes(CARER, on(700)), yes(BEREAVED, on(366)));
        assertStays(yes(CARER, on(700)), no(BEREAVED, on(10)));
        assertStays(yes(OBESITY, on(700)), index("30", on(10)));
    }

    @Test
    void without_a_past_an_overruled_entry_says_nothing_any_more() {
        var histories = histories(yes(OBESITY, on(4_000)), index("29.9", on(3_000)));

        assertThat(histories.of(OBESITY).observations()).isEmpty();
        assertThat(histories.all().stream().flatMap(history -> history.observations().stream()))
                .extracting(Observation::term)
                .containsExactly("body mass index");
    }

    @Test
    void an_overruled_no_is_nothing_in_the_past() {
        var histories = histories(no(CARER, on(100)), yes(BEREAVED, on(50)));

        assertThat(histories.of(PAST).observations()).isEmpty();
    }

    @Test
    void what_is_over_counts_for_its_days_and_then_belongs_to_the_past() {
        var ended = term("self-harm", 30, "self-harm in the past", "");

        assertThat(ended.overReadAs(on(30), TODAY)).contains("self-harm");
        assertThat(ended.overReadAs(on(31), TODAY)).contains("self-harm in the past");
        assertThat(ended.overReadAs(null, TODAY)).contains("self-harm");
        assertThat(ended.overReadAs(on(-5), TODAY)).contains("self-harm");
        assertThat(ended.overReadAs(PartialDate.in(YearMonth.of(2026, 5)), TODAY))
                .contains("self-harm");
        assertThat(OBESITY.overReadAs(on(91), TODAY)).isEqualTo(Optional.empty());
        assertThat(CARER.overReadAs(null, TODAY)).contains("carer in the past");
    }

    private static void assertStays(Observation earlier, Observation later) {
        assertThat(histories(earlier, later).of(VOCABULARY.term(earlier.term())).observations())
                .containsExactly(earlier);
    }

    private static TermHistories histories(Observation... observations) {
        return TermHistories.of(TODAY, List.of(observations), Set.of(), VOCABULARY, Overrules.of(VOCABULARY));
    }

    private static Observation yes(Term term, @Nullable PartialDate when) {
        return new Observation(term.name(), ObservedValue.yes(), when, "Condition/" + term.name());
    }

    private static Observation no(Term term, PartialDate when) {
        return new Observation(term.name(), ObservedValue.no(), when, "Observation/" + term.name());
    }

    private static Observation index(String number, PartialDate when) {
        return new Observation(INDEX.name(), ObservedValue.of(new BigDecimal(number)), when, "Observation/index");
    }

    private static PartialDate on(int daysAgo) {
        return PartialDate.on(TODAY.minusDays(daysAgo));
    }

    private static Vocabulary vocabulary(Term... terms) {
        var byName = new LinkedHashMap<String, Term>();
        Stream.of(terms).forEach(term -> byName.put(term.name(), term));
        return new Vocabulary(byName, Map.of(), Map.of(), Map.of());
    }

    private static Term term(String name, int overCountsFor, String pastAs, String overruledBy) {
        return new Term(
                name,
                Kind.YES_NO,
                "",
                "",
                Range.NONE,
                Counts.LATEST,
                "",
                DatedBy.LATEST,
                Set.of(RecordPart.PROBLEMS, RecordPart.MEASUREMENTS, RecordPart.PROCEDURES),
                false,
                false,
                false,
                overCountsFor,
                pastAs,
                overruledBy);
    }
}
