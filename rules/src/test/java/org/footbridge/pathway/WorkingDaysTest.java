package org.footbridge.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.Referral.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A referral may wait one working day; after that somebody should be reachable about it. */
class WorkingDaysTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 15);

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-06-15, 2026-06-15, 0", // Monday
        "2026-06-15, 2026-06-16, 1",
        "2026-06-15, 2026-06-17, 2",
        "2026-06-12, 2026-06-13, 0", // Friday to Saturday
        "2026-06-12, 2026-06-14, 0",
        "2026-06-12, 2026-06-15, 1", // Friday to Monday
        "2026-06-12, 2026-06-16, 2",
        "2026-06-13, 2026-06-14, 0", // inside a weekend
        "2026-06-13, 2026-06-15, 1", // Saturday to Monday
        "2026-06-08, 2026-06-15, 5",
        "2026-06-16, 2026-06-15, 0" // not yet
    })
    void working_days_leave_out_weekends(LocalDate first, LocalDate last, long days) {
        assertThat(WorkingDays.WITHOUT_HOLIDAYS.between(first, last)).isEqualTo(days);
    }

    @Test
    void a_referral_of_friday_is_not_yet_late_on_monday() {
        assertThat(written(3, MONDAY).alerts()).isEmpty();
    }

    @Test
    void a_referral_of_friday_is_late_on_tuesday() {
        assertThat(written(4, MONDAY.plusDays(1)).alerts()).containsExactly("ALERT-LW-1");
    }

    @Test
    void exactly_one_working_day_is_not_late() {
        assertThat(written(1, MONDAY.plusDays(2)).alerts()).isEmpty();
    }

    @Test
    void exactly_two_working_days_are_late() {
        assertThat(written(2, MONDAY.plusDays(2)).alerts()).containsExactly("ALERT-LW-1");
    }

    @Test
    void an_undated_referral_is_late_at_once() {
        assertThat(new ReferralJourneyBuilder().referral("1", Stage.OPEN, null).alerts())
                .containsExactly("ALERT-LW-7");
    }

    @Test
    void a_date_in_the_future_is_no_date() {
        var journey = new ReferralJourneyBuilder()
                .today(MONDAY)
                .referral("1", Stage.OPEN, PartialDate.on(MONDAY.plusYears(1)));

        assertThat(journey.alerts()).containsExactly("ALERT-LW-7");
    }

    @Test
    void an_undated_referral_is_not_hidden_by_one_of_today() {
        var journey =
                new ReferralJourneyBuilder().referral("1", Stage.OPEN, null).referral("2", 0);

        assertThat(journey.alerts()).containsExactly("ALERT-LW-7");
    }

    @Test
    void a_referral_of_a_month_has_waited_since_its_first_day() {
        var june = new PartialDate(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30), null);

        assertThat(new ReferralJourneyBuilder()
                        .today(MONDAY)
                        .referral("1", Stage.OPEN, june)
                        .alerts())
                .containsExactly("ALERT-LW-1");
    }

    private static ReferralJourneyBuilder written(int daysAgo, LocalDate today) {
        return new ReferralJourneyBuilder().today(today).referral("1", daysAgo);
    }
}
