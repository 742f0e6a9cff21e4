package org.footbridge.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which of several entries counts. */
class WhichEntryCountsTest {

    private static final String PHQ_9 = "PHQ-9 score";
    private static final String SYSTOLIC = "systolic blood pressure";

    @Nested
    class TheLatestDecides {
        @Test
        void a_newer_negative_replaces_an_older_positive() {
            assertThat(PatientFactsBuilder.aged(50)
                            .on(60, PHQ_9, 9)
                            .on(5, PHQ_9, 3)
                            .fired())
                    .doesNotContain("NEED-MOO-1");
        }

        @Test
        void a_newer_positive_replaces_an_older_negative() {
            assertThat(PatientFactsBuilder.aged(50)
                            .on(60, PHQ_9, 3)
                            .on(5, PHQ_9, 9)
                            .fired())
                    .contains("NEED-MOO-1");
        }

        @Test
        void a_newer_value_outside_the_range_replaces_one_inside() {
            assertThat(PatientFactsBuilder.aged(50)
                            .on(60, PHQ_9, 9)
                            .on(5, PHQ_9, 20)
                            .fired())
                    .contains("WITHHOLD-DEP-1")
                    .doesNotContain("NEED-MOO-1");
        }

        @Test
        void blood_pressure_that_has_come_down_withholds_nothing() {
            assertThat(PatientFactsBuilder.aged(50)
                            .on(60, SYSTOLIC, 190)
                            .on(5, SYSTOLIC, 130)
                            .fired())
                    .doesNotContain("WITHHOLD-EX-1");
        }

        @Test
        void a_no_replaces_an_older_yes() {
            var inactive =
                    PatientFactsBuilder.aged(50).on(5, "body mass index", 33).on(90, "physically inactive", true);
            assertThat(inactive.fired()).contains("NEED-ACT-2");

            assertThat(inactive.on(10, "physically inactive", false).fired()).doesNotContain("NEED-ACT-2");
        }

        @Test
        void a_safety_item_counts_though_a_newer_one_is_negative() {
            assertThat(PatientFactsBuilder.aged(50)
                            .on(29, "PHQ-9 item 9", 1)
                            .on(1, "PHQ-9 item 9", 0)
                            .fired())
                    .contains("WITHHOLD-SUI-3");
        }
    }

    @Nested
    class TheWindow {
        @Test
        void its_last_day_counts_and_the_day_before_does_not() {
            assertThat(PatientFactsBuilder.aged(50).on(90, PHQ_9, 9).fired()).contains("NEED-MOO-1");
            assertThat(PatientFactsBuilder.aged(50).on(91, PHQ_9, 9).fired()).doesNotContain("NEED-MOO-1");
        }

        @Test
        void today_counts() {
            assertThat(PatientFactsBuilder.aged(50).on(0, PHQ_9, 9).fired()).contains("NEED-MOO-1");
        }

        @Test
        void a_newer_value_inside_hides_an_older_one_inside_only() {
            assertThat(PatientFactsBuilder.aged(50)
                            .on(100, PHQ_9, 3)
                            .on(5, PHQ_9, 9)
                            .fired())
                    .contains("NEED-MOO-1");
        }
    }

    @Nested
    class OnOneDay {
        @Test
        void the_later_time_decides() {
            var twice =
                    PatientFactsBuilder.aged(50).at(5, "09:00", SYSTOLIC, 190).at(5, "15:00", SYSTOLIC, 130);

            assertThat(twice.fired()).doesNotContain("WITHHOLD-EX-1");
        }

        @Test
        void without_times_a_safeguard_takes_either_and_a_need_wants_both() {
            assertThat(PatientFactsBuilder.aged(50)
                            .on(5, PHQ_9, 12)
                            .on(5, PHQ_9, 18)
                            .fired())
                    .contains("WITHHOLD-DEP-1")
                    .doesNotContain("NEED-MOO-1");
            assertThat(PatientFactsBuilder.aged(50)
                            .on(5, PHQ_9, 12)
                            .on(5, PHQ_9, 8)
                            .fired())
                    .contains("NEED-MOO-1");
        }

        @Test
        void a_time_next_to_none_says_nothing_about_which_came_last() {
            var either =
                    PatientFactsBuilder.aged(50).at(5, "09:00", SYSTOLIC, 190).on(5, SYSTOLIC, 130);

            assertThat(either.fired()).contains("WITHHOLD-EX-1");
        }
    }

    @Nested
    class WhereThePersonLives {
        private static final Set<String> EITHER = Set.of("WITHHOLD-CAR-1", "WITHHOLD-HOM-1");

        private final PatientFactsBuilder fell = PatientFactsBuilder.aged(80).on(9, "falls", true);

        @Test
        void a_care_home_replaces_living_alone() {
            assertThat(fell.on(99, "lives alone", true)
                            .on(9, "lives in a care home", true)
                            .fired())
                    .contains("WITHHOLD-CAR-1")
                    .doesNotContain("NEED-ALO-1");
        }

        @Test
        void a_home_of_ones_own_replaces_homelessness() {
            assertThat(fell.on(99, "homeless", true).on(9, "lives alone", true).fired())
                    .contains("NEED-ALO-1")
                    .doesNotContainAnyElementsOf(EITHER);
        }

        @Test
        void what_has_no_date_stays() {
            assertThat(fell.undated("homeless", true).on(9, "lives alone", true).fired())
                    .contains("WITHHOLD-HOM-1");
        }

        @Test
        void entries_of_one_day_both_stay() {
            assertThat(fell.on(9, "homeless", true).on(9, "lives alone", true).fired())
                    .contains("WITHHOLD-HOM-1", "NEED-ALO-1");
        }

        @Test
        void mild_frailty_replaces_older_severe_frailty() {
            assertThat(fell.on(99, "severe frailty", true)
                            .on(9, "mild or moderate frailty", true)
                            .fired())
                    .doesNotContain("WITHHOLD-EX-11");
        }
    }

    @Nested
    class AgeUnknown {
        @Test
        void no_row_that_asks_for_an_age_fires() {
            var fired = PatientFactsBuilder.ageUnknown()
                    .on(5, PHQ_9, 9)
                    .on(5, "feeling lonely", true)
                    .on(5, "money problem", true)
                    .fired();

            assertThat(fired)
                    .contains("NEED-LON-1", "NEED-MON-1", "WITHHOLD-AGE-2")
                    .doesNotContain("NEED-MOO-1", "WITHHOLD-AGE-1");
        }

        @Test
        void the_routes_are_withheld_with_the_reason_that_the_age_is_unknown() {
            var advice = PatientFactsBuilder.ageUnknown()
                    .on(5, "feeling lonely", true)
                    .advice();

            assertThat(advice.routes()).isEmpty();
            assertThat(advice.withheld())
                    .isNotEmpty()
                    .allSatisfy(held -> assertThat(held.basedOn())
                            .extracting(step -> step.row().id())
                            .containsExactly("WITHHOLD-AGE-2"));
        }

        @Test
        void safety_comes_first_all_the_same() {
            var advice =
                    PatientFactsBuilder.ageUnknown().on(5, "PHQ-9 item 9", 3).advice();

            assertThat(advice.alerts()).extracting(Advice.Alert::name).containsExactly("safety");
        }
    }
}
