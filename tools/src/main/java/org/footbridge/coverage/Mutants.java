package org.footbridge.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.footbridge.condition.CellPredicate;
import org.footbridge.condition.CellPredicate.Between;
import org.footbridge.condition.CellPredicate.No;
import org.footbridge.condition.CellPredicate.NotRecorded;
import org.footbridge.condition.CellPredicate.Window;
import org.footbridge.condition.CellPredicate.Yes;
import org.footbridge.condition.RowCondition;
import org.footbridge.rule.Row;
import org.jspecify.annotations.Nullable;

/** Every small wrong change that a row can suffer and that would still be a sound row. */
final class Mutants {

    private Mutants() {}

    static List<Mutant> of(Row row) {
        var mutants = new ArrayList<Mutant>();
        for (var condition : row.conditions()) {
            var tests = new ArrayList<CellPredicate>();
            if (condition.test() instanceof Between between) {
                moveBounds(between, condition.term().range().step(), tests);
            }
            moveWindow(condition.test(), tests);
            tests.forEach(
                    test -> mutants.add(new Mutant.Moved(row, condition, new RowCondition(condition.term(), test))));
            mutants.add(new Mutant.Dropped(row, condition));
        }
        mutants.add(new Mutant.Removed(row));
        return mutants;
    }

    private static void moveBounds(Between between, BigDecimal step, List<CellPredicate> tests) {
        var min = between.min();
        var max = between.max();
        for (var by : List.of(step.negate(), step)) {
            if (min != null) {
                add(min.add(by), max, between.window(), tests);
            }
            if (max != null) {
                add(min, max.add(by), between.window(), tests);
            }
        }
    }

    /** A range that runs backwards is no row that could go live, so that nobody needs to notice it. */
    private static void add(
            @Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable Window window, List<CellPredicate> tests) {
        if (min == null || max == null || min.compareTo(max) <= 0) {
            tests.add(new Between(min, max, window));
        }
    }

    private static void moveWindow(CellPredicate test, List<CellPredicate> tests) {
        var window = test.window();
        if (window == null) {
            return;
        }
        for (int days : new int[] {window.days() - 1, window.days() + 1}) {
            if (days >= 1) {
                tests.add(inWindow(test, new Window(days)));
            }
        }
    }

    private static CellPredicate inWindow(CellPredicate test, Window window) {
        return switch (test) {
            case Yes _ -> new Yes(window);
            case No _ -> new No(window);
            case NotRecorded _ -> new NotRecorded(window);
            case Between between -> new Between(between.min(), between.max(), window);
        };
    }
}
