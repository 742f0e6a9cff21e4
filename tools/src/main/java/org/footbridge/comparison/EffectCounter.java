package org.footbridge.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.footbridge.comparison.Effect.Kind;
import org.footbridge.comparison.RuleBaseComparer.Compared;

/** Adds up what happens to each person of a cohort. */
final class EffectCounter {

    private final int examples;
    private final GroupCounts.Tally everybody = new GroupCounts.Tally();
    private final Map<String, Map<Kind, Effect.Tally>> effects = new TreeMap<>();
    private int people;
    private int affected;

    EffectCounter(int examples) {
        this.examples = examples;
    }

    void add(List<Compared> portion) {
        portion.forEach(this::add);
    }

    private void add(Compared compared) {
        people++;
        affected += compared.kinds().isEmpty() ? 0 : 1;
        everybody.count(compared.resident());
        compared.kinds()
                .forEach((name, kind) -> effects.computeIfAbsent(name, _ -> new TreeMap<>())
                        .computeIfAbsent(kind, _ -> new Effect.Tally())
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
}
