package org.footbridge.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.footbridge.advice.Advice.Safety;
import org.footbridge.facts.RecordPart;
import org.footbridge.rule.Row;
import org.footbridge.vocabulary.Term;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a GP reads: routes, what to check first, what was drafted, what was withheld and what was not read. */
class AdviserTest {

    private static PatientFactsBuilder inactive() {
        return PatientFactsBuilder.aged(60).on(9, "physically inactive", true).on(9, "body mass index", 33);
    }

    @Nested
    class CheckFirst {
        @Test
        void measurements_merely_not_recorded_do_not_withhold_and_are_named() {
            var route = inactive().advice().routes().getFirst();

            assertThat(route.name()).isEqualTo("exercise referral");
            assertThat(route.checkFirst())
                    .extracting(Term::name)
                    .containsExactly("systolic blood pressure", "diastolic blood pressure", "heart rate");
        }

        @Test
        void what_is_recorded_inside_the_window_is_not_named() {
            var route = inactive()
                    .on(9, "systolic blood pressure", 130)
                    .on(9, "diastolic blood pressure", 80)
                    .on(91, "heart rate", 70)
                    .advice()
                    .routes()
                    .getFirst();

            assertThat(route.checkFirst()).extracting(Term::name).containsExactly("heart rate");
        }

        @Test
        void other_routes_ask_for_no_measurement() {
            var routes = PatientFactsBuilder.aged(60)
                    .on(9, "feeling lonely", true)
                    .advice()
                    .routes();

            assertThat(routes).isNotEmpty().allMatch(route -> route.checkFirst().isEmpty());
        }

        @Test
        void measurements_that_could_not_be_read_withhold() {
            var advice =
                    inactive().unread(RecordPart.MEASUREMENTS, "heart rate").advice();

            assertThat(advice.routes()).isEmpty();
            assertThat(advice.withheld().getFirst().unchecked())
                    .extracting(Row::id)
                    .containsExactly("WITHHOLD-EX-16", "WITHHOLD-EX-3");
        }
    }

    @Nested
    class Drafted {
        @Test
        void a_route_with_a_draft_referral_is_marked_and_others_are_not() {
            var routes = PatientFactsBuilder.aged(60)
                    .on(9, "money problem", true)
                    .draftedFor("debt advice")
                    .advice()
                    .routes();

            assertThat(routes)
                    .filteredOn(Advice.Route::drafted)
                    .extracting(Advice.Route::name)
                    .containsExactly("debt advice");
            assertThat(routes)
                    .extracting(Advice.Route::name)
                    .containsExactly("debt advice", "welfare benefits advice", "link worker");
        }

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(textBlock = """
            '',                                     link worker
            Please see her this week,               link worker
            Debt Advice,                            debt advice
            'Referral to debt advice, town hall',   debt advice
            """)
        void a_draft_that_a_clinician_wrote_marks_its_route_however_it_is_worded(String worded, String route) {
            var routes = PatientFactsBuilder.aged(60)
                    .on(9, "money problem", true)
                    .draftedFor(worded)
                    .advice()
                    .routes();

            assertThat(routes)
                    .filteredOn(Advice.Route::drafted)
                    .extracting(Advice.Route::name)
                    .containsExactly(route);
        }
    }

    @Nested
    class WithheldRoutes {
        @Test
        void each_names_the_rule_and_what_it_rests_on() {
            var advice = inactive().on(3, "systolic blood pressure", 184).advice();

            var withheld = advice.withheld().getFirst();
            assertThat(advice.routes()).isEmpty();
            assertThat(withheld.route()).isEqualTo("exercise referral");
            assertThat(withheld.needs()).containsExactly("inactivity");
            var step = withheld.basedOn().getFirst();
            assertThat(step.row().id()).isEqualTo("WITHHOLD-EX-1");
            assertThat(step.grounds()
                            .getFirst()
                            .observation()
                            .orElseThrow()
                            .value()
                            .inWords())
                    .isEqualTo("184");
        }

        @Test
        void nothing_at_all_is_shown_for_someone_who_has_died() {
            var advice = PatientFactsBuilder.aged(80)
                    .on(0, "deceased", true)
                    .on(9, "suicidal thoughts or increased suicide risk", true)
                    .advice();

            assertThat(advice.silent()).isTrue();
            assertThat(advice.alerts()).isEmpty();
            assertThat(advice.routes()).isEmpty();
        }

        @Test
        void the_trace_never_rests_on_an_entry_that_a_later_one_replaced() {
            var step = inactive()
                    .on(60, "systolic blood pressure", 200)
                    .on(3, "systolic blood pressure", 184)
                    .advice()
                    .withheld()
                    .getFirst()
                    .basedOn()
                    .getFirst();

            assertThat(step.grounds()
                            .getFirst()
                            .observation()
                            .orElseThrow()
                            .value()
                            .inWords())
                    .isEqualTo("184");
        }
    }

    @Nested
    class NotRead {
        @Test
        void unread_problems_leave_no_route_and_say_that_safety_is_unknown() {
            var advice = PatientFactsBuilder.aged(78)
                    .on(9, "UCLA-3 loneliness score", 7)
                    .unread(RecordPart.PROBLEMS)
                    .advice();

            assertThat(advice.safety()).isEqualTo(Safety.COULD_NOT_BE_READ);
            assertThat(advice.routes()).isEmpty();
            assertThat(advice.needs()).extracting(Advice.Need::name).containsExactly("loneliness");
        }

        @Test
        void unread_is_not_not_recorded() {
            var alone = PatientFactsBuilder.aged(78).on(9, "lives alone", true).on(9, "falls", true);
            assertThat(alone.fired()).contains("NEED-ALO-1");

            assertThat(alone.unread(RecordPart.PROBLEMS, "feeling lonely").fired())
                    .doesNotContain("NEED-ALO-1");
        }

        @Test
        void an_age_that_could_not_be_read_is_not_an_age_not_recorded() {
            assertThat(PatientFactsBuilder.ageUnknown()
                            .unread(RecordPart.PATIENT)
                            .fired())
                    .doesNotContain("WITHHOLD-AGE-2");
            assertThat(PatientFactsBuilder.ageUnknown()
                            .unread(RecordPart.PATIENT)
                            .advice()
                            .safety())
                    .isEqualTo(Safety.COULD_NOT_BE_READ);
        }

        @Test
        void unread_referrals_hold_back_the_link_worker_route_only() {
            var advice = PatientFactsBuilder.aged(60)
                    .on(9, "money problem", true)
                    .unread(RecordPart.REFERRALS)
                    .advice();

            assertThat(advice.routes())
                    .extracting(Advice.Route::name)
                    .containsExactly("debt advice", "welfare benefits advice");
            assertThat(advice.safety()).isEqualTo(Safety.READ);
        }
    }
}
