package org.footbridge.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footbridge.facts.LinkWorker;
import org.footbridge.facts.LinkWorker.Contact;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.PartialDate;
import org.footbridge.facts.RecordPart;
import org.footbridge.facts.Referral.Stage;
import org.footbridge.facts.ReferralEvent;
import org.footbridge.scenario.ShippedRuleBase;
import org.junit.jupiter.api.Test;

class PathwayTermsTest {

    /** Journeys made up from a seed: the same seed gives the same journeys. */
    private static ReferralJourneyBuilder journey(Random random) {
        var journey = new ReferralJourneyBuilder();
        for (int number = 0; number < random.nextInt(1, 4); number++) {
            journey.referral(
                    String.valueOf(number),
                    oneOf(List.of(Stage.values()), random),
                    random.nextBoolean()
                            ? PartialDate.on(ShippedRuleBase.TODAY.minusDays(random.nextInt(-1, 9)))
                            : null,
                    "role/" + random.nextInt(4));
        }
        for (int number = 0; number < random.nextInt(6); number++) {
            journey.happened(
                    String.valueOf(random.nextInt(3)),
                    oneOf(List.of(ReferralEvent.Kind.values()), random),
                    random.nextInt(-2, 9));
        }
        if (random.nextInt(4) == 0) {
            journey.measured(random.nextInt(9));
        }
        for (int number = 0; number < random.nextInt(4); number++) {
            var role = "role/" + number;
            journey.linkWorker(
                    random.nextInt(5) == 0
                            ? LinkWorker.unread(role)
                            : new LinkWorker(
                                    role,
                                    true,
                                    random.nextBoolean(),
                                    random.nextBoolean(),
                                    oneOf(List.of(Contact.values()), random)));
            if (random.nextBoolean()) {
                journey.inTeam(role, random.nextBoolean(), random.nextBoolean());
            }
        }
        if (random.nextInt(5) == 0) {
            journey.unread(random.nextBoolean() ? RecordPart.CARE_TEAMS : RecordPart.REFERRALS);
        }
        return journey;
    }

    private static <T> T oneOf(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    @Test
    void what_is_only_stated_with_another_term_is_never_stated_alone() {
        var random = new Random(11);
        var seen = IntStream.range(0, 3000)
                .mapToObj(unused -> journey(random).observed().observations())
                .filter(observed -> !observed.isEmpty())
                .toList();

        var terms = PathwayTerms.ALL.stream()
                .filter(term -> !JourneyTerms.ALL.contains(term))
                .toList();
        for (var term : terms) {
            var where = seen.stream()
                    .filter(observed ->
                            observed.stream().anyMatch(one -> one.term().equals(term)))
                    .toList();
            assertThat(where).as(term).hasSizeGreaterThan(50);
            for (var other : PathwayTerms.ALL) {
                Stream.of(ObservedValue.yes(), ObservedValue.no())
                        .filter(value -> PathwayTerms.isOnlyStatedWith(term, other, value))
                        .forEach(value -> assertThat(where)
                                .as(term + " with " + other + " " + value.inWords())
                                .allMatch(observed -> observed.stream()
                                        .anyMatch(one -> one.term().equals(other)
                                                && one.value().equals(value))));
            }
        }
    }
}
