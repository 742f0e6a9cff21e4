package org.footbridge.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.LinkWorker.Contact;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Referral.Stage;
import org.footbridge.facts.ReferralEvent.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How far a referral has come, said of each referral by itself. Today is Monday, 15 June 2026. */
class JourneyObservationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private final ReferralJourneyBuilder journey =
            new ReferralJourneyBuilder().today(TODAY).referral("1", 30);

    /** What is observed in these terms, each with its value. */
    private List<String> observed() {
        return journey.observed().observations().stream()
                .filter(it -> JourneyTerms.ALL.contains(it.term()))
                .map(it -> it.term() + ": " + it.value().inWords())
                .toList();
    }

    @Test
    void nothing_is_said_of_a_referral_of_which_nothing_is_known() {
        assertThat(observed()).isEmpty();
    }

    @Nested
    class Waiting {

        @Test
        void for_somebody_to_pick_it_up() {
            journey.happened("1", Kind.REQUESTED, 14);
            assertThat(observed()).containsExactly(JourneyTerms.NOT_PICKED_UP + ": 10");
        }

        @Test
        void since_the_referral_was_written_where_the_request_has_no_date() {
            journey.happened("1", Kind.REQUESTED, null);
            assertThat(observed()).containsExactly(JourneyTerms.NOT_PICKED_UP + ": 20");
        }

        @Test
        void for_the_first_contact_once_it_was_picked_up() {
            journey.happened("1", Kind.REQUESTED, 25).happened("1", Kind.ACCEPTED, 14);
            assertThat(observed())
                    .contains(JourneyTerms.NO_FIRST_CONTACT + ": 10")
                    .noneMatch(said -> said.startsWith(JourneyTerms.NOT_PICKED_UP));
        }

        @Test
        void no_longer_once_somebody_was_in_contact() {
            journey.happened("1", Kind.ACCEPTED, 14).happened("1", Kind.CONTACT, 7);
            assertThat(observed())
                    .contains(JourneyTerms.LAPSED + ": 5")
                    .noneMatch(said -> said.startsWith(JourneyTerms.NO_FIRST_CONTACT));
        }

        @Test
        void no_longer_while_a_session_is_booked() {
            journey.happened("1", Kind.CONTACT, 60).happened("1", Kind.BOOKED, -3);
            assertThat(observed()).isEmpty();
        }

        @Test
        void again_once_the_day_of_the_booking_is_over() {
            journey.happened("1", Kind.CONTACT, 7).happened("1", Kind.BOOKED, 1);
            assertThat(observed()).containsExactly(JourneyTerms.LAPSED + ": 5");
        }

        @Test
        void is_no_matter_while_it_is_on_hold_for_a_reason() {
            journey.happened("1", Kind.ACCEPTED, 28).happened("1", Kind.ON_HOLD, 20);
            assertThat(observed()).isEmpty();
        }

        @Test
        void of_one_referral_says_nothing_of_another() {
            journey.referral("2", 30).happened("1", Kind.REQUESTED, 14).happened("2", Kind.CONTACT, 7);
            assertThat(observed())
                    .containsExactlyInAnyOrder(JourneyTerms.NOT_PICKED_UP + ": 10", JourneyTerms.LAPSED + ": 5");
        }

        @Test
        void is_not_known_where_the_last_contact_has_no_date() {
            journey.happened("1", Kind.CONTACT, 60).happened("1", Kind.CONTACT, null);
            assertThat(observed()).isEmpty();
        }
    }

    @Nested
    class Sessions {

        @Test
        void the_first_of_which_was_missed() {
            journey.happened("1", Kind.MISSED, 5);
            assertThat(observed()).containsExactly(JourneyTerms.FIRST_SESSION_MISSED + ": yes");
        }

        @Test
        void the_first_of_which_was_missed_and_another_is_booked() {
            journey.happened("1", Kind.MISSED, 5).happened("1", Kind.BOOKED, -2);
            assertThat(observed()).isEmpty();
        }

        @Test
        void missed_after_the_patient_had_come() {
            journey.happened("1", Kind.MISSED, 28)
                    .happened("1", Kind.ATTENDED, 21)
                    .happened("1", Kind.MISSED, 14)
                    .happened("1", Kind.MISSED, 7);
            assertThat(observed()).containsExactly(JourneyTerms.SESSIONS_MISSED + ": 2");
        }

        @Test
        void attended_after_one_was_missed() {
            journey.happened("1", Kind.MISSED, 21).happened("1", Kind.ATTENDED, 7);
            assertThat(observed()).containsExactly(JourneyTerms.LAPSED + ": 5");
        }
    }

    @Nested
    class Ended {

        @Test
        void it_failed_and_nothing_was_planned() {
            journey.happened("1", Kind.REQUESTED, 20).happened("1", Kind.FAILED, 10);
            assertThat(observed())
                    .containsExactly(JourneyTerms.FAILED_BEFORE + ": yes", JourneyTerms.NOT_PLANNED_AGAIN + ": yes");
        }

        @Test
        void it_failed_and_was_asked_for_again() {
            journey.happened("1", Kind.FAILED, 20).happened("1", Kind.REQUESTED, 7);
            assertThat(observed())
                    .containsExactly(JourneyTerms.NOT_PICKED_UP + ": 5", JourneyTerms.FAILED_BEFORE + ": yes");
        }

        @Test
        void it_failed_and_another_referral_was_written() {
            journey.happened("1", Kind.FAILED, 20).referral("2", 7, Stage.DRAFT);
            assertThat(observed())
                    .containsExactly(JourneyTerms.FAILED_BEFORE + ": yes", JourneyTerms.DRAFTED + ": yes");
        }

        @Test
        void it_was_closed_and_nobody_ever_came() {
            var closed = new ReferralJourneyBuilder().today(TODAY).referral("1", 60, Stage.CLOSED);
            closed.happened("1", Kind.MISSED, 40);
            assertThat(closed.observed().observations())
                    .extracting(it -> it.term())
                    .containsExactly(JourneyTerms.FAILED_BEFORE);
        }

        @Test
        void it_is_done_and_nothing_was_sent_back() {
            journey.happened("1", Kind.COMPLETED, 7);
            assertThat(observed()).contains(JourneyTerms.NOTHING_SENT_BACK + ": 5");
        }

        @Test
        void it_is_done_and_the_practice_was_informed() {
            journey.happened("1", Kind.COMPLETED, 7).happened("1", Kind.MESSAGE_BACK, 6);
            assertThat(observed()).isEmpty();
        }
    }

    @Nested
    class Measured {

        @Test
        void never_since_it_was_accepted() {
            journey.happened("1", Kind.ACCEPTED, 14).happened("1", Kind.CONTACT, 3);
            assertThat(observed()).contains(JourneyTerms.NO_FIRST_MEASURE + ": 10");
        }

        @Test
        void before_the_referral_was_written_says_nothing() {
            journey.happened("1", Kind.ACCEPTED, 14).measured(31);
            assertThat(observed()).contains(JourneyTerms.NO_FIRST_MEASURE + ": 10");
        }

        @Test
        void once() {
            journey.happened("1", Kind.ACCEPTED, 28).measured(14);
            assertThat(observed())
                    .contains(JourneyTerms.NO_SECOND_MEASURE + ": 10")
                    .noneMatch(said -> said.startsWith(JourneyTerms.NO_FIRST_MEASURE));
        }

        @Test
        void twice_and_the_spring_bank_holiday_does_not_count() {
            journey.happened("1", Kind.ACCEPTED, 28).measured(14).measured(2);
            assertThat(observed()).containsExactly(JourneyTerms.NO_FIRST_CONTACT + ": 19");
        }

        @Test
        void is_not_known_where_measurements_could_not_be_read() {
            journey.happened("1", Kind.ACCEPTED, 14).unread(RecordPart.MEASUREMENTS);
            assertThat(observed()).containsExactly(JourneyTerms.NO_FIRST_CONTACT + ": 10");
        }
    }

    @Nested
    class CouldNotBeRead {

        @Test
        void so_that_a_contact_may_be_there() {
            journey.happened("1", Kind.ACCEPTED, 14).unread(RecordPart.COMMUNICATIONS);
            assertThat(observed()).containsExactly(JourneyTerms.NO_FIRST_MEASURE + ": 10");
            assertThat(journey.observed().unread()).contains(JourneyTerms.NO_FIRST_CONTACT, JourneyTerms.LAPSED);
        }

        @Test
        void but_what_failed_has_failed() {
            journey.happened("1", Kind.FAILED, 14).unread(RecordPart.TASKS);
            assertThat(observed()).containsExactly(JourneyTerms.FAILED_BEFORE + ": yes");
        }

        @Test
        void without_a_referral_it_is_no_matter() {
            var nobody = new ReferralJourneyBuilder().unread(RecordPart.TASKS);
            assertThat(nobody.observed().unread()).isEmpty();
        }
    }

    @Nested
    class SharedMailbox {

        private static LinkWorker by(String role, Contact contact) {
            return new LinkWorker("PractitionerRole/" + role, true, true, false, contact);
        }

        @Test
        void is_the_only_way() {
            var person = new ReferralJourneyBuilder()
                    .referral("1", 5, "PractitionerRole/a")
                    .linkWorker(by("a", Contact.SHARED_MAILBOX));
            assertThat(person.observed().observations())
                    .extracting(it -> it.term())
                    .contains(JourneyTerms.SHARED_MAILBOX, PathwayTerms.REACHABLE);
        }

        @Test
        void is_not_the_only_way() {
            var person = new ReferralJourneyBuilder()
                    .referral("1", 5, "PractitionerRole/a", "PractitionerRole/b")
                    .linkWorker(by("a", Contact.SHARED_MAILBOX))
                    .linkWorker(by("b", Contact.RECORDED));
            assertThat(person.observed().observations())
                    .extracting(it -> it.term())
                    .doesNotContain(JourneyTerms.SHARED_MAILBOX);
        }
    }

    @Test
    void bank_holidays_are_no_working_days() {
        var easter = new WorkingDays(Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6)));
        assertThat(easter.between(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 7)))
                .isEqualTo(1);
        assertThat(WorkingDays.WITHOUT_HOLIDAYS.between(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 7)))
                .isEqualTo(3);
        assertThat(easter.between(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6)))
                .as("from a holiday to a holiday")
                .isZero();
    }
}
