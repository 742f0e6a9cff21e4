package org.footbridge.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.footbridge.comparison.Comparison.Effect;
import org.footbridge.comparison.Comparison.Effect.Kind;
import org.footbridge.comparison.Comparison.GroupCounts;
import org.footbridge.comparison.RuleBaseComparer.Compared;

/** Adds up what happens to each person of a cohort. */
final class EffectCounter {

    private final int examples;
    private final GroupTally everybody = new GroupTally();
    private final Map<String, Map<Kind, EffectTally>> effects = new TreeMap<>();
    private int people;
    private int affected;

    EffectCounter(int examples) {
        this.examples = examples;
    }

    void add(Compared compared) {
        people++;
        affected += compared.kinds().isEmpty() ? 0 : 1;
        everybody.count(compared.resident());
        compared.kinds()
                .forEach((name, kind) -> effects.computeIfAbsent(name, _ -> new TreeMap<>())
                        .computeIfAbsent(kind, _ -> new EffectTally())
                        .count(compared.resident(), examples));
    }

    int people() {
        return people;
    }

    Comparison comparison() {
        var all = new ArrayList<Effect>();
        effects.forEach((name, kinds) -> kinds.forEach((kind, tally) -> all.add(tally.effect(name, kind))));
        return new Comparison(people, affected, everybody.groups(), all);
    }

    /** Counts one effect, person by person. */
    private static final class EffectTally {
        private final GroupTally groups = new GroupTally();
        private final List<String> examples = new ArrayList<>();
        private int people;

        void count(CohortPerson resident, int mostExamples) {
            people++;
            groups.count(resident);
            if (examples.size() < mostExamples) {
                examples.add(resident.id());
            }
        }

        Effect effect(String name, Kind kind) {
            return new Effect(name, kind, people, groups.groups(), examples);
        }
    }

    /** Counts people, one by one. */
    private static final class GroupTally {
        private final Map<String, Integer> byAgeBand = new TreeMap<>();
        private final Map<String, Integer> bySex = new TreeMap<>();
        private final Map<String, Integer> byEthnicity = new TreeMap<>();

        void count(CohortPerson resident) {
            add(byAgeBand, resident.ageBand());
            add(bySex, resident.sex());
            add(byEthnicity, resident.ethnicity());
        }

        private static void add(Map<String, Integer> counts, Optional<String> group) {
            counts.merge(group.orElse(GroupCounts.NOT_RECORDED), 1, Integer::sum);
        }

        GroupCounts groups() {
            return new GroupCounts(byAgeBand, bySex, byEthnicity);
        }
    }
}
