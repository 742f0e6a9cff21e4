package org.footbridge.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an entry is worth that has no date, one in the future, or only a month. */
class UnclearDatesTest {

    private static final String PHQ_9 = "PHQ-9 score";
    private static final String SYSTOLIC = "systolic blood pressure";

    @Nested
    class WithoutADate {
        @Test
        void a_need_does_not_rest_on_an_undated_score() {
            assertThat(PatientFactsBuilder.aged(50).undated(PHQ_9, 9).fired()).doesNotContain("NEED-MOO-1");
        }

        @Test
        void an_undated_score_may_be_the_latest_so_that_a_need_waits_and_a_safeguard_does_not() {
            assertThat(PatientFactsBuilder.aged(50)
                            .on(5, PHQ_9, 9)
                            .undated(PHQ_9, 20)
                            .fired())
                    .contains("WITHHOLD-DEP-1")
                    .doesNotContain("NEED-MOO-1");
        }

        @Test
        void an_undated_self_harm_entry_withholds() {
            assertThat(PatientFactsBuilder.aged(50).undated("self-harm", true).fired())
                    .contains("WITHHOLD-SUI-2");
        }

        @Test
        void an_undated_entry_is_not_nothing_recorded() {
            var alone = PatientFactsBuilder.aged(70).on(9, "lives alone", true).on(9, "falls", true);
            assertThat(alone.fired()).contains("NEED-ALO-1");

            assertThat(alone.undated("feeling lonely", true).fired()).doesNotContain("NEED-ALO-1", "NEED-LON-1");
        }

        @Test
        void a_need_without_a_window_needs_no_date() {
            assertThat(PatientFactsBuilder.aged(50)
                            .on(9, "physically inactive", true)
                            .undated("type 2 diabetes", true)
                            .fired())
                    .contains("NEED-ACT-1");
        }
    }

    @Nested
    class DatedInTheFuture {
        @Test
        void it_is_no_ground_for_a_need() {
            assertThat(PatientFactsBuilder.aged(50).on(-9, PHQ_9, 9).fired()).doesNotContain("NEED-MOO-1");
        }

        @Test
        void it_is_ground_enough_for_a_safeguard() {
            assertThat(PatientFactsBuilder.aged(50).on(-9, "self-harm", true).fired())
                    .contains("WITHHOLD-SUI-2");
        }

        @Test
        void it_hides_no_dangerous_value_of_today() {
            assertThat(PatientFactsBuilder.aged(50)
                            .on(0, SYSTOLIC, 190)
                            .on(-400, SYSTOLIC, 120)
                            .fired())
                    .contains("WITHHOLD-EX-1");
        }

        @Test
        void it_replaces_no_status() {
            assertThat(PatientFactsBuilder.aged(80)
                            .on(30, "lives in a care home", true)
                            .on(-400, "lives alone", true)
                            .fired())
                    .contains("WITHHOLD-CAR-1");
        }
    }

    @Nested
    class DatedByMonth {
        // Today is 15 June 2026, so that March and April straddle the 90th day, 17 March.
        @Test
        void a_need_asks_for_the_whole_month_inside_its_window() {
            assertThat(PatientFactsBuilder.aged(50).inMonth(2026, 3, PHQ_9, 9).fired())
                    .doesNotContain("NEED-MOO-1");
            assertThat(PatientFactsBuilder.aged(50).inMonth(2026, 4, PHQ_9, 9).fired())
                    .contains("NEED-MOO-1");
        }

        @Test
        void a_safeguard_is_content_with_a_part_of_it() {
            assertThat(PatientFactsBuilder.aged(50).inMonth(2026, 3, PHQ_9, 20).fired())
                    .contains("WITHHOLD-DEP-1");
            assertThat(PatientFactsBuilder.aged(50).inMonth(2026, 2, PHQ_9, 20).fired())
                    .doesNotContain("WITHHOLD-DEP-1");
        }

        @Test
        void a_month_hides_no_dangerous_value_of_a_day_inside_it() {
            assertThat(PatientFactsBuilder.aged(50)
                            .on(5, SYSTOLIC, 190)
                            .inMonth(2026, 6, SYSTOLIC, 120)
                            .fired())
                    .contains("WITHHOLD-EX-1");
        }
    }
}
