package org.footbridge.coverage;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.footbridge.coverage.SuiteRun.Run;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Withholding;

/**
 * Which scenarios say something of a term or name a rule, as numbers of runs. A row is asked only about people of whom it
 * can hold: most rows can hold of few.
 */
final class RunsByTerm {

    private final List<Run> runs;
    private final Map<String, BitSet> recorded = new HashMap<>();
    private final Map<String, BitSet> unread = new HashMap<>();
    private final Map<String, BitSet> naming = new HashMap<>();

    RunsByTerm(List<Run> runs) {
        this.runs = runs;
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            for (var history : run.person().histories().known()) {
                if (!history.observations().isEmpty()) {
                    add(recorded, history.term(), i);
                }
                if (history.unread()) {
                    add(unread, history.term(), i);
                }
            }
            for (var reason : run.written().reasons()) {
                for (var rule : reason.rules()) {
                    add(naming, rule, i);
                }
            }
        }
    }

    private static void add(Map<String, BitSet> sets, String key, int run) {
        sets.computeIfAbsent(key, _ -> new BitSet()).set(run);
    }

    /** Those in which a row can hold or be undecided, by the terms that it reads; in all others it does nothing. */
    BitSet concernedBy(Row row) {
        var concerned = all();
        for (var condition : row.conditions()) {
            if (!condition.holdsOnNothing()) {
                concerned.and(of(recorded, condition.term().name()));
            }
        }
        if (row instanceof Withholding) {
            row.conditions()
                    .forEach(condition ->
                            concerned.or(of(unread, condition.term().name())));
        }
        return concerned;
    }

    /** Those that a mutant can concern: by the row before or after it, or since they name the row. */
    BitSet concernedBy(Mutant mutant) {
        if (!(mutant instanceof Mutant.OfRow of)) {
            return all();
        }
        var concerned = concernedBy(of.row());
        Mutant.changed(of).ifPresent(after -> concerned.or(concernedBy(after)));
        concerned.or(of(naming, of.row().id()));
        return concerned;
    }

    Stream<Run> in(BitSet numbers) {
        return numbers.stream().mapToObj(runs::get);
    }

    private BitSet all() {
        var all = new BitSet();
        all.set(0, runs.size());
        return all;
    }

    private static BitSet of(Map<String, BitSet> sets, String key) {
        return sets.getOrDefault(key, new BitSet());
    }
}
