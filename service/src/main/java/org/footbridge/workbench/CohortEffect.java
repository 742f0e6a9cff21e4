package org.footbridge.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.footbridge.comparison.Comparison;
import org.footbridge.comparison.Comparison.Effect;
import org.footbridge.comparison.Comparison.GroupCounts;

/**
 * What a change does to the people of a cohort, with how it falls on age bands, sexes and ethnicities. Nobody is named, and
 * counts under eight are not shown.
 *
 * @param what such as <i>befriending is lost</i>
 * @param people for how many people, in words
 * @param groups each group, for how many of it and of how many, in words
 */
record CohortEffect(String what, String people, List<Group> groups) {

    private static final int FEWEST = 8;
    private static final int ROUNDED_TO = 5;

    /** One group: its kind, its name, how many of it see something else, and how many it has. */
    record Group(String kind, String name, String affected, String all) {}

    CohortEffect {
        groups = List.copyOf(groups);
    }

    static List<CohortEffect> of(Comparison comparison) {
        return comparison.effects().stream()
                .map(effect -> of(effect, comparison.everybody()))
                .toList();
    }

    private static CohortEffect of(Effect effect, GroupCounts all) {
        var some = effect.groups();
        return new CohortEffect(
                effect.name() + " is " + effect.kind().name().toLowerCase(Locale.ROOT),
                inWords(effect.people()),
                Stream.of(
                                groups("age", some.byAgeBand(), all.byAgeBand()),
                                groups("sex", some.bySex(), all.bySex()),
                                groups("ethnicity", some.byEthnicity(), all.byEthnicity()))
                        .flatMap(groups -> groups)
                        .toList());
    }

    /** Every group of the cohort, also one that is not hit at all. */
    private static Stream<Group> groups(String kind, Map<String, Integer> some, Map<String, Integer> all) {
        return all.entrySet().stream()
                .map(group -> new Group(
                        kind,
                        group.getKey(),
                        inWords(some.getOrDefault(group.getKey(), 0)),
                        inWords(group.getValue())));
    }

    static String inWords(int people) {
        if (people == 0) {
            return "none";
        }
        return people < FEWEST
                ? "fewer than " + FEWEST
                : "about " + Math.round((float) people / ROUNDED_TO) * ROUNDED_TO;
    }
}
