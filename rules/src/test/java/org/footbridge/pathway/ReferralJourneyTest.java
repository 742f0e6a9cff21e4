package org.footbridge.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.pathway.ReferralJourney.State.BROKEN;
import static org.footbridge.pathway.ReferralJourney.State.DONE;
import static org.footbridge.pathway.ReferralJourney.State.NOT_KNOWN;
import static org.footbridge.pathway.ReferralJourney.State.TO_COME;
import static org.footbridge.pathway.ReferralJourney.Stop.CLOSED;
import static org.footbridge.pathway.ReferralJourney.Stop.CONTACT;
import static org.footbridge.pathway.ReferralJourney.Stop.LINK_WORKER;
import static org.footbridge.pathway.ReferralJourney.Stop.PICKED_UP;
import static org.footbridge.pathway.ReferralJourney.Stop.SENT;
import static org.footbridge.pathway.ReferralJourney.Stop.SESSIONS;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.footbridge.engine.PathwayRules;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.LinkWorker.Contact;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Referral.Stage;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.scenario.ShippedRuleBase;
import org.junit.jupiter.api.Test;

/** What a clinician reads of each referral; it never says more than the pathway rules do. */
class ReferralJourneyTest {

    private final ReferralJourneyBuilder person = new ReferralJourneyBuilder();

    private List<ReferralJourney> journeys() {
        var facts = person.facts();
        var ruleBase = ShippedRuleBase.ruleBase();
        return ReferralJourney.of(
                facts,
                new PathwayRules()
                        .observe(facts, ruleBase.workingDays(), ruleBase.about().outcomeMeasures()));
    }

    private static List<Tuple> steps(ReferralJourney journey) {
        return journey.steps().stream()
                .map(step -> Tuple.tuple(step.stop(), step.state()))
                .toList();
    }

    private static Tuple step(ReferralJourney.Stop stop, ReferralJourney.State state) {
        return Tuple.tuple(stop, state);
    }

    @Test
    void an_open_referral_whose_link_worker_can_be_reached_waits_for_its_end_only() {
        person.referral("1", 10, "role/1").linkWorker(new LinkWorker("role/1", true, true, false, Contact.RECORDED));

        assertThat(steps(journeys().getFirst()))
                .containsExactly(step(SENT, DONE), step(LINK_WORKER, DONE), step(CLOSED, TO_COME));
    }

    @Test
    void nobody_named_is_a_break_on_the_day_it_is_sent_and_says_why() {
        person.referral("1", 0);

        var linkWorker = journeys().getFirst().steps().get(1);
        assertThat(linkWorker.state()).isEqualTo(BROKEN);
        assertThat(linkWorker.obstacles()).containsExactly(PathwayTerms.NOBODY_NAMED);
    }

    @Test
    void a_direct_referral_waits_for_no_link_worker() {
        person.direct("1", "debt advice");

        assertThat(steps(journeys().getFirst())).containsExactly(step(SENT, DONE), step(CLOSED, TO_COME));
    }

    @Test
    void what_could_not_be_read_is_neither_done_nor_broken() {
        person.referral("1", 10, "role/1").linkWorker(LinkWorker.unread("role/1"));
        assertThat(steps(journeys().getFirst())).contains(step(LINK_WORKER, NOT_KNOWN));

        person.unread(RecordPart.REFERRALS);
        assertThat(steps(journeys().getFirst())).contains(step(LINK_WORKER, NOT_KNOWN));
    }

    @Test
    void two_referrals_keep_to_themselves_and_the_later_one_comes_first() {
        person.referral("1", 40)
                .referral("2", 10, "role/1")
                .linkWorker(new LinkWorker("role/1", true, true, false, Contact.RECORDED));

        assertThat(journeys())
                .extracting(journey -> journey.referral().source())
                .containsExactly("ServiceRequest/2", "ServiceRequest/1");
        assertThat(steps(journeys().get(0))).contains(step(LINK_WORKER, DONE));
        assertThat(steps(journeys().get(1))).contains(step(LINK_WORKER, BROKEN));
    }

    @Test
    void a_draft_is_not_sent_and_a_closed_one_is_over() {
        person.referral("1", 1, Stage.DRAFT).referral("2", 100, Stage.CLOSED);

        assertThat(steps(journeys().get(0))).contains(step(SENT, TO_COME), step(LINK_WORKER, TO_COME));
        assertThat(steps(journeys().get(1))).containsExactly(step(SENT, DONE), step(CLOSED, DONE));
    }

    @Test
    void without_a_referral_there_is_no_journey() {
        assertThat(journeys()).isEmpty();
    }

    @Test
    void what_has_happened_stands_between_sending_and_the_end() {
        person.referral("1", 30)
                .happened("1", ReferralEvent.Kind.ACCEPTED, 25)
                .happened("1", ReferralEvent.Kind.CONTACT, 20)
                .happened("1", ReferralEvent.Kind.ATTENDED, 10)
                .happened("1", ReferralEvent.Kind.MISSED, 3);

        assertThat(journeys().getFirst().steps())
                .extracting(ReferralJourney.Step::stop)
                .containsExactly(SENT, PICKED_UP, LINK_WORKER, CONTACT, SESSIONS, CLOSED);
        assertThat(steps(journeys().getFirst()))
                .contains(step(PICKED_UP, DONE), step(CONTACT, DONE), step(SESSIONS, BROKEN));
    }

    @Test
    void what_was_asked_for_and_not_answered_is_still_to_come_and_what_failed_is_broken() {
        person.referral("1", 30)
                .referral("2", 20)
                .happened("1", ReferralEvent.Kind.REQUESTED, 25)
                .happened("2", ReferralEvent.Kind.FAILED, 5);

        assertThat(steps(journeys().get(0))).contains(step(PICKED_UP, BROKEN));
        assertThat(steps(journeys().get(1))).contains(step(PICKED_UP, TO_COME));
    }
}
