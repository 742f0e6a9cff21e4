package org.footbridge.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.pathway.PathwayTerms.LEFT_TEAM;
import static org.footbridge.pathway.PathwayTerms.NOBODY_NAMED;
import static org.footbridge.pathway.PathwayTerms.NO_CONTACT;
import static org.footbridge.pathway.PathwayTerms.ROLE_ENDED;
import static org.footbridge.pathway.PathwayTerms.ROLE_NOT_ACTIVE;
import static org.footbridge.pathway.PathwayTerms.TEAM_NOT_ACTIVE;

import java.util.List;
import java.util.Set;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.LinkWorker.Contact;
import org.footbridge.facts.Observation;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Referral.Stage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** From referrals, care teams and roles as the record holds them to the alert a GP sees, or does not. */
class LinkWorkerReachableTest {

    private static final LinkWorker SOUND = new LinkWorker("role/1", true, true, false, Contact.RECORDED);

    private final ReferralJourneyBuilder journey = new ReferralJourneyBuilder();

    @Nested
    class Reached {
        @Test
        void a_link_worker_who_performs_the_referral_and_has_a_telephone_is_reachable() {
            journey.referral("1", 10, "role/1").linkWorker(SOUND);

            journey.assertReachable();
        }

        @Test
        void a_link_worker_in_an_active_care_team_is_reachable() {
            journey.referral("1", 10).linkWorker(SOUND).inTeam("role/1", true, false);

            journey.assertReachable();
        }

        @Test
        void one_reachable_link_worker_of_two_is_enough() {
            journey.referral("1", 10, "role/1", "role/2")
                    .linkWorker(SOUND)
                    .linkWorker(new LinkWorker("role/2", true, false, true, Contact.NOT_RECORDED));

            journey.assertReachable();
        }

        @Test
        void one_reachable_link_worker_is_enough_where_another_or_the_care_teams_could_not_be_read() {
            journey.referral("1", 10, "role/1", "role/2")
                    .linkWorker(SOUND)
                    .linkWorker(LinkWorker.unread("role/2"))
                    .unread(RecordPart.CARE_TEAMS);

            journey.assertReachable();
        }

        @Test
        void a_link_worker_named_by_the_referral_counts_though_a_former_team_has_closed() {
            journey.referral("1", 10, "role/1").linkWorker(SOUND).inTeam("role/1", false, false);

            journey.assertReachable();
        }
    }

    @Nested
    class NotReached {
        @Test
        void nobody_is_named_where_performers_are_no_link_workers() {
            journey.referral("1", 10, "role/of-a-nurse");

            journey.assertAlert("ALERT-LW-1", NOBODY_NAMED);
        }

        @Test
        void the_care_team_is_not_active() {
            journey.referral("1", 10).linkWorker(SOUND).inTeam("role/1", false, false);

            journey.assertAlert("ALERT-LW-2", TEAM_NOT_ACTIVE);
        }

        @Test
        void the_participation_has_ended() {
            journey.referral("1", 10).linkWorker(SOUND).inTeam("role/1", true, true);

            journey.assertAlert("ALERT-LW-3", LEFT_TEAM);
        }

        @Test
        void the_role_is_not_active() {
            journey.referral("1", 10, "role/1")
                    .linkWorker(new LinkWorker("role/1", true, false, false, Contact.RECORDED));

            journey.assertAlert("ALERT-LW-4", ROLE_NOT_ACTIVE);
        }

        @Test
        void the_roles_period_has_ended() {
            journey.referral("1", 10, "role/1")
                    .linkWorker(new LinkWorker("role/1", true, true, true, Contact.RECORDED));

            journey.assertAlert("ALERT-LW-5", ROLE_ENDED);
        }

        @Test
        void there_is_no_telephone_or_email() {
            journey.referral("1", 10, "role/1")
                    .linkWorker(new LinkWorker("role/1", true, true, false, Contact.NOT_RECORDED));

            journey.assertAlert("ALERT-LW-6", NO_CONTACT);
        }

        @Test
        void several_causes_are_all_named_on_one_alert() {
            journey.referral("1", 10, "role/1")
                    .linkWorker(new LinkWorker("role/1", true, false, true, Contact.NOT_RECORDED))
                    .linkWorker(new LinkWorker("role/2", true, true, false, Contact.RECORDED))
                    .inTeam("role/2", true, true);

            assertThat(journey.causes()).containsExactlyInAnyOrder(ROLE_NOT_ACTIVE, ROLE_ENDED, NO_CONTACT, LEFT_TEAM);
            assertThat(journey.alerts()).containsExactly("ALERT-LW-3", "ALERT-LW-4", "ALERT-LW-5", "ALERT-LW-6");
            assertThat(journey.advice().alerts()).hasSize(1);
        }

        @Test
        void one_referral_of_two_is_enough_to_raise_the_alert() {
            journey.referral("1", 10, "role/1").linkWorker(SOUND).referral("2", 10, "role/gone");

            assertThat(journey.alerts()).containsExactly("ALERT-LW-1");
        }
    }

    @Nested
    class CouldNotBeChecked {
        @Test
        void a_role_that_could_not_be_read_is_never_called_unreachable() {
            journey.referral("1", 10, "role/1").linkWorker(LinkWorker.unread("role/1"));

            journey.assertUnchecked();
        }

        @Test
        void contact_details_that_could_not_be_read_are_never_called_missing() {
            journey.referral("1", 10, "role/1")
                    .linkWorker(new LinkWorker("role/1", true, true, false, Contact.COULD_NOT_BE_READ));

            journey.assertUnchecked();
        }

        @Test
        void an_unread_role_next_to_an_unreachable_one_may_still_be_the_one_that_answers() {
            journey.referral("1", 10, "role/1", "role/2")
                    .linkWorker(new LinkWorker("role/1", true, false, false, Contact.RECORDED))
                    .linkWorker(LinkWorker.unread("role/2"));

            journey.assertUnchecked();
        }

        @Test
        void unread_care_teams_may_name_a_link_worker() {
            journey.referral("1", 10).unread(RecordPart.CARE_TEAMS);

            journey.assertUnchecked();
        }

        @Test
        void an_unread_role_whose_participation_has_ended_is_not_to_be_reached_by_that_way() {
            journey.referral("1", 10).linkWorker(LinkWorker.unread("role/1")).inTeam("role/1", true, true);

            journey.assertAlert("ALERT-LW-3", LEFT_TEAM);
        }

        @Test
        void unread_referrals_leave_everything_about_the_pathway_unknown() {
            journey.unread(RecordPart.REFERRALS);

            assertThat(journey.observed().unread()).containsExactlyInAnyOrderElementsOf(PathwayTerms.ALL);
            assertThat(journey.alerts()).isEmpty();
            assertThat(journey.advice().linkWorkerUnchecked())
                    .as("no referral is known whose link worker could be asked after")
                    .isFalse();
        }
    }

    @Nested
    class NotOpen {
        @Test
        void a_draft_is_not_open() {
            journey.referral("1", 10, Stage.DRAFT);

            assertThat(journey.observed().observations())
                    .extracting(Observation::term)
                    .containsExactly(JourneyTerms.DRAFTED);
        }

        @Test
        void a_closed_referral_is_not_open() {
            journey.referral("1", 10, Stage.CLOSED).unread(RecordPart.CARE_TEAMS);

            assertThat(journey.observed().observations()).isEmpty();
            assertThat(journey.advice().linkWorkerUnchecked()).isFalse();
        }

        @Test
        void without_a_referral_nobody_asks_for_a_link_worker() {
            journey.unread(RecordPart.CARE_TEAMS);

            assertThat(journey.observed()).isEqualTo(new PathwayObservations(List.of(), Set.of()));
        }
    }
}
