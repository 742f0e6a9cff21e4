package org.footbridge.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.LinkWorker.Contact;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.Referral.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Thousands of referrals take a second or two; if each were compared with each link worker, they would take minutes. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class ManyReferralsTest {

    private static final int MANY = 20_000;
    private static final PartialDate LONG_AGO = PartialDate.on(LocalDate.of(1, 1, 1));

    private final ReferralJourneyBuilder journey = new ReferralJourneyBuilder();

    private static LinkWorker withoutContact(String role) {
        return new LinkWorker(role, true, true, false, Contact.NOT_RECORDED);
    }

    private long observed(String term) {
        return journey.observed().observations().stream()
                .filter(observation -> observation.term().equals(term))
                .count();
    }

    @Test
    void each_with_a_performer_of_its_own() {
        IntStream.range(0, MANY)
                .forEach(number -> journey.referral("" + number, Stage.OPEN, LONG_AGO, "role/" + number)
                        .linkWorker(LinkWorker.unread("role/" + number)));

        assertThat(observed(PathwayTerms.OPEN)).isEqualTo(MANY);
    }

    @Test
    void each_with_a_performer_who_cannot_be_reached() {
        IntStream.range(0, MANY)
                .forEach(number -> journey.referral("" + number, Stage.OPEN, LONG_AGO, "role/" + number)
                        .linkWorker(withoutContact("role/" + number)));

        assertThat(observed(PathwayTerms.NO_CONTACT)).isEqualTo(MANY);
    }

    @Test
    void all_of_one_identity() {
        IntStream.range(0, MANY)
                .forEach(number -> journey.referral("same", Stage.OPEN, LONG_AGO, "role/" + number)
                        .linkWorker(withoutContact("role/" + number)));

        assertThat(observed(PathwayTerms.NO_CONTACT)).isPositive();
    }

    @Test
    void with_as_many_places_in_care_teams() {
        IntStream.range(0, MANY)
                .forEach(number -> journey.referral("" + number, Stage.OPEN, LONG_AGO)
                        .inTeam("role/" + number, false, false)
                        .linkWorker(withoutContact("role/" + number)));

        assertThat(observed(PathwayTerms.TEAM_NOT_ACTIVE)).isEqualTo(MANY);
    }
}
