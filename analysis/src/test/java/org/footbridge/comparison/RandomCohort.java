package org.footbridge.comparison;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.footbridge.scenario.ShippedRuleBase;

/** People made up from a seed: the same seed gives the same people. */
public final class RandomCohort {

    private static final List<String> MAYBE = List.of(
            "feeling lonely yes",
            "social isolation yes",
            "lives alone yes",
            "falls yes",
            "bereavement yes",
            "money problem yes",
            "housing problem yes",
            "physically inactive yes",
            "COPD yes",
            "dementia yes",
            "enjoys gardening yes",
            "self-harm yes",
            "type 2 diabetes yes");

    private static final List<String> UNREAD = List.of("patient", "problems", "measurements", "referrals");

    private RandomCohort() {}

    /** So many people, in portions of one. */
    public static Iterable<Supplier<List<CohortPerson>>> of(int people, long seed) {
        return () -> iterator(people, seed);
    }

    private static Iterator<Supplier<List<CohortPerson>>> iterator(int people, long seed) {
        var random = new Random(seed);
        return IntStream.range(0, people)
                .mapToObj(number -> resident(number, random))
                .<Supplier<List<CohortPerson>>>map(resident -> () -> List.of(resident))
                .iterator();
    }

    private static CohortPerson resident(int number, Random random) {
        var parts = new ArrayList<String>();
        if (random.nextInt(12) > 0) {
            parts.add("age " + random.nextInt(12, 95));
        }
        MAYBE.stream().filter(unused -> random.nextInt(6) == 0).forEach(each -> parts.add(ago(each, random)));
        parts.add(ago("systolic blood pressure " + random.nextInt(100, 200), random));
        parts.add(ago("PHQ-9 score " + random.nextInt(0, 25), random));
        parts.add(ago("UCLA-3 loneliness score " + random.nextInt(3, 10), random));
        parts.add(ago("body mass index " + random.nextInt(18, 45), random));
        if (random.nextInt(12) == 0) {
            parts.add("could not be read: " + UNREAD.get(random.nextInt(UNREAD.size())));
        }
        var facts = ShippedRuleBase.person(String.join("; ", parts));
        return new CohortPerson(
                "person-" + number,
                facts,
                facts,
                CohortPerson.ageBand(facts),
                Optional.of(random.nextBoolean() ? "female" : "male"),
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of("group " + (char) ('A' + random.nextInt(4))));
    }

    private static String ago(String text, Random random) {
        return text + (random.nextInt(15) == 0 ? " without a date" : " " + random.nextInt(0, 500) + " days ago");
    }
}
