package org.footbridge.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.footbridge.comparison.Comparing.Compared;
import org.footbridge.comparison.Effect.Kind;

/** Adds up what happens to each person of a cohort. */
final class Counting {

    private final int examples;
    private final Groups.Tally everybody = new Groups.Tally();
    private final Map<String, Map<Kind, Effect.Tally>> effects = new TreeMap<>();
    private int people;
    private int affected;

    Counting(int examples) {
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
                .forEach((name, kind) -> effects.computeIfAbsent(name, unused -> new TreeMap<>())
                        .computeIfAbsent(kind, unused -> new Effect.Tally())
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
