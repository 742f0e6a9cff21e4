package org.footbridge.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.footbridge.facts.RecordPart;
import org.junit.jupiter.api.Test;

/** Why a rule did not fire, in one sentence with value and threshold. */
class WhyNotTest {

    @Test
    void a_score_too_old_is_named_with_its_date_and_the_window() {
        assertThat(PatientFactsBuilder.aged(78)
                        .on(400, "UCLA-3 loneliness score", 7)
                        .whyNot("NEED-LON-2"))
                .isEqualTo("UCLA-3 loneliness score is 7 on 2025-05-11 [Stated/1] (needs >= 6 in last 365 days)");
    }

    @Test
    void a_score_too_low_is_named_with_the_threshold() {
        assertThat(PatientFactsBuilder.aged(78)
                        .on(30, "UCLA-3 loneliness score", 5)
                        .whyNot("NEED-LON-2"))
                .isEqualTo("UCLA-3 loneliness score is 5 on 2026-05-16 [Stated/1] (needs >= 6 in last 365 days)");
    }

    @Test
    void the_first_condition_that_fails_is_the_one_named() {
        assertThat(PatientFactsBuilder.aged(17).whyNot("NEED-MOO-1"))
                .isEqualTo("age is 17 on 2026-06-15 [Stated/0] (needs >= 18)");
    }

    @Test
    void every_condition_that_fails_is_named_where_all_are_asked_for() {
        var young = PatientFactsBuilder.aged(17);

        assertThat(young.everyWhyNot("NEED-MOO-1"))
                .containsExactly(
                        "age is 17 on 2026-06-15 [Stated/0] (needs >= 18)",
                        "PHQ-9 score is not recorded (needs 5..15 in last 90 days)");
        assertThat(young.everyWhyNot("ROUTE-GRN-1"))
                .containsExactly("no rule shows the need \"low mood\"", "enjoys gardening is not recorded (needs yes)");
    }

    @Test
    void nothing_recorded_differs_from_nothing_read() {
        assertThat(PatientFactsBuilder.aged(60).whyNot("NEED-MON-1"))
                .isEqualTo("money problem is not recorded (needs yes in last 365 days)");
        assertThat(PatientFactsBuilder.aged(60).unread(RecordPart.PROBLEMS).whyNot("NEED-MON-1"))
                .isEqualTo("money problem could not be read (needs yes in last 365 days)");
    }

    @Test
    void a_route_without_its_need_says_so() {
        assertThat(PatientFactsBuilder.aged(60).whyNot("ROUTE-DEB-1"))
                .isEqualTo("no rule shows the need \"money worries\"");
    }

    @Test
    void a_row_that_fires_has_no_why_not() {
        assertThat(PatientFactsBuilder.aged(60).on(9, "money problem", true).whyNot("NEED-MON-1"))
                .isEmpty();
    }
}
