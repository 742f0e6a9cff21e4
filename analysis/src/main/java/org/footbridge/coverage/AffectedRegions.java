package org.footbridge.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footbridge.condition.CellPredicate;
import org.footbridge.condition.CellPredicate.Between;
import org.footbridge.condition.CellPredicate.No;
import org.footbridge.condition.CellPredicate.NotRecorded;
import org.footbridge.condition.CellPredicate.Window;
import org.footbridge.condition.CellPredicate.Yes;
import org.footbridge.condition.EvaluationMode;
import org.footbridge.condition.RowCondition;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * Among which people a mutant may decide otherwise than its row: nobody outside these regions is touched by it. A region
 * may be wider than need be, never narrower.
 */
final class AffectedRegions {

    private AffectedRegions() {}

    /**
     * Some people, by what holds for all of them, read cautiously.
     *
     * @param holding conditions that hold for them
     * @param unread the term of which something could not be read, where that is what they have in common
     */
    record Region(List<RowCondition> holding, Optional<Term> unread) {
        Region {
            holding =
                    holding.stream().map(AffectedRegions::atAnyTime).distinct().toList();
        }
    }

    static List<Region> of(Mutant.OfRow mutant) {
        return switch (mutant) {
            case Mutant.Moved(var row, var from, var to) -> moved(row, from, to);
            case Mutant.Dropped(var row, var condition) -> dropped(row, condition);
            case Mutant.Removed(var row) -> removed(row);
            case Mutant.Restated(var row, var _, var _, var _, var _) ->
                List.of(new Region(row.conditions(), Optional.empty()));
        };
    }

    private static List<Region> moved(Row row, RowCondition from, RowCondition to) {
        var others = others(row, from);
        var term = from.term();
        if (from.test() instanceof Between one
                && to.test() instanceof Between two
                && !(same(one.min(), two.min()) && same(one.max(), two.max()))) {
            return strip(one, two, term).stream()
                    .map(between -> region(others, new RowCondition(term, between)))
                    .toList();
        }
        var oldWindow = from.test().window();
        var newWindow = to.test().window();
        if (oldWindow != null
                && newWindow != null
                && oldWindow.isOfTheLastEntry()
                && newWindow.isOfTheLastEntry()
                && !(from.test() instanceof NotRecorded)) {
            return List.of(region(others, new RowCondition(term, from.test().inWindow(between(oldWindow, newWindow)))));
        }
        // "Not recorded" in a shorter time holds for more people; every other test does in a longer one.
        boolean fromIsWider = days(from) > days(to) != from.test() instanceof NotRecorded;
        return List.of(region(others, fromIsWider ? from : to));
    }

    /** The days that end with the furthest one that one of two windows holds and the other does not. */
    private static Window between(Window one, Window other) {
        return Window.last(
                one.to() == other.to() ? Math.max(one.from(), other.from()) - 1 : Math.max(one.to(), other.to()));
    }

    /** The numbers between the old and the new bound that the term can take. */
    private static Optional<Between> strip(Between one, Between two, Term term) {
        var step = term.range().step();
        if (same(one.max(), two.max()) && one.min() != null && two.min() != null) {
            return possible(one.min().min(two.min()), one.min().max(two.min()).subtract(step), one.window(), term);
        }
        if (one.max() != null && two.max() != null) {
            return possible(one.max().min(two.max()).add(step), one.max().max(two.max()), one.window(), term);
        }
        throw new IllegalArgumentException("a mutant moves one bound");
    }

    private static List<Region> dropped(Row row, RowCondition condition) {
        var others = others(row, condition);
        var window = condition.test().window();
        if (window != null
                && (row.reading() == EvaluationMode.STRICT || window.isOfTheLastEntry())
                && !(condition.test() instanceof NotRecorded)) {
            // What has no clear date may or may not meet the condition, so nothing is known of these people.
            return List.of(new Region(others, Optional.empty()));
        }
        var regions = new ArrayList<Region>();
        contrary(condition).forEach(test -> regions.add(region(others, new RowCondition(condition.term(), test))));
        // A withholding row withholds for an unread term; other rows must still hold otherwise.
        regions.add(new Region(row instanceof Withholding ? List.of() : others, Optional.of(condition.term())));
        return regions;
    }

    /** Of what was read, everything that does not meet a condition meets one of these. */
    private static List<CellPredicate> contrary(RowCondition condition) {
        var window = condition.test().window();
        var range = condition.term().range();
        var step = range.step();
        return switch (condition.test()) {
            case Yes _ -> List.of(new No(window), new NotRecorded(window));
            case No _ -> List.of(new Yes(window), new NotRecorded(window));
            case NotRecorded _ ->
                condition.term().isNumber()
                        ? List.of(new Between(range.min(), range.max(), window))
                        : List.of(new Yes(window), new No(window));
            case Between(var min, var max, var w) ->
                Stream.of(
                                min == null
                                        ? Optional.<CellPredicate>empty()
                                        : possible(range.min(), min.subtract(step), w, condition.term()),
                                max == null
                                        ? Optional.<CellPredicate>empty()
                                        : possible(max.add(step), range.max(), w, condition.term()),
                                Optional.of(new NotRecorded(w)))
                        .<CellPredicate>flatMap(Optional::stream)
                        .toList();
        };
    }

    private static List<Region> removed(Row row) {
        var regions = new ArrayList<Region>();
        regions.add(new Region(row.conditions(), Optional.empty()));
        if (row instanceof Withholding) {
            row.conditions().forEach(condition -> regions.add(new Region(List.of(), Optional.of(condition.term()))));
        }
        return regions;
    }

    private static Optional<Between> possible(BigDecimal min, BigDecimal max, @Nullable Window window, Term term) {
        var least = min.max(term.range().min());
        var most = max.min(term.range().max());
        return least.compareTo(most) > 0 ? Optional.empty() : Optional.of(new Between(least, most, window));
    }

    private static Region region(List<RowCondition> others, RowCondition condition) {
        return new Region(Stream.concat(others.stream(), Stream.of(condition)).toList(), Optional.empty());
    }

    private static List<RowCondition> others(Row row, RowCondition condition) {
        return row.conditions().stream()
                .filter(other -> !other.equals(condition))
                .toList();
    }

    /**
     * What is old when read strictly may be recent when read cautiously, so that of a last entry only its value is known in
     * both readings.
     */
    static RowCondition atAnyTime(RowCondition condition) {
        var window = condition.test().window();
        return window != null && window.isOfTheLastEntry()
                ? new RowCondition(condition.term(), condition.test().inWindow(null))
                : condition;
    }

    private static int days(RowCondition condition) {
        var window = condition.test().window();
        return window == null ? Integer.MAX_VALUE : window.to() - window.from();
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
