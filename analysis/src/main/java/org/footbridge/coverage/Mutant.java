package org.footbridge.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.footbridge.condition.CellPredicate;
import org.footbridge.condition.CellPredicate.Between;
import org.footbridge.condition.CellPredicate.Window;
import org.footbridge.condition.RowCondition;
import org.footbridge.rule.Row;
import org.footbridge.rule.Row.Alerting;
import org.footbridge.rule.Row.Needed;
import org.footbridge.rule.Row.Routed;
import org.footbridge.rule.Row.Withholding;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.table.TableFiles;
import org.jspecify.annotations.Nullable;

/** One small wrong change to the tables, such as a slip of the pen might make. */
public sealed interface Mutant {

    /** A change to one active row. */
    sealed interface OfRow extends Mutant {

        /** The row as the tables have it. */
        Row row();
    }

    /** A bound went one step, or a window one day, either way. */
    record Moved(Row row, RowCondition from, RowCondition to) implements OfRow {}

    /** A condition was dropped. */
    record Dropped(Row row, RowCondition condition) implements OfRow {}

    /** The row was removed. */
    record Removed(Row row) implements OfRow {}

    /** A cell that says how the row is shown has another word or number. */
    record Restated(Row row, Cell cell, String from, String to, Row after) implements OfRow {}

    /** A cell that says how a row is shown. */
    enum Cell {
        RANK,
        REFERRAL_MODEL,
        MECHANISM,
        INDICATOR;

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Another number of needs has a card of its own. */
    record Capped(int from, int to) implements Mutant {}

    /**
     * A table that says what a record means was changed in one place.
     *
     * @param where file and line
     * @param change what the table had then, to follow "if it"
     * @param after all tables after the change
     * @param reads which scenarios it may say something else in
     * @param held of these, only where one of these texts stands, in small letters
     * @param guards whether a row that withholds or alerts hangs on it
     */
    record OfTable(String where, String change, TableFiles after, Reads reads, List<String> held, boolean guards)
            implements Mutant {
        public OfTable {
            held = List.copyOf(held);
        }
    }

    /** Which scenarios read a table again. */
    enum Reads {
        /** Those that point at a record. */
        RECORDS,
        /** Those that say what is over. */
        WHAT_IS_OVER,
        /** Those with a referral, on the facts that are known. */
        REFERRALS
    }

    /** Where it happens: the id of the row, or the table. */
    default String place() {
        return switch (this) {
            case OfRow of -> of.row().id();
            case Capped _ -> "about.csv";
            case OfTable of -> of.where();
        };
    }

    /** What the change would be, to follow "if": {@code ROUTE-BFR-1 were removed}. */
    default String inWords() {
        return place()
                + switch (this) {
                    case Moved moved ->
                        " \"" + moved.from.inWords() + "\" became \""
                                + moved.to.test().inWords() + "\"";
                    case Dropped dropped -> " no longer asked for \"" + dropped.condition.inWords() + "\"";
                    case Removed _ -> " were removed";
                    case Restated(var _, var cell, var from, var to, var _) ->
                        " had the " + cell.word() + " " + to + " and not " + from;
                    case Capped(var from, var to) -> " had \"most need cards shown\" " + to + " and not " + from;
                    case OfTable of -> " " + of.change();
                };
    }

    /** The row after a change to it; empty where it was removed. */
    static Optional<Row> changed(OfRow mutant) {
        return switch (mutant) {
            case Moved(var row, var from, var to) ->
                Optional.of(asking(
                        row,
                        row.conditions().stream()
                                .map(condition -> condition.equals(from) ? to : condition)
                                .toList()));
            case Dropped(var row, var dropped) ->
                Optional.of(asking(
                        row,
                        row.conditions().stream()
                                .filter(condition -> !condition.equals(dropped))
                                .toList()));
            case Restated restated -> Optional.of(restated.after());
            case Removed _ -> Optional.empty();
        };
    }

    /** The whole rule base after the change. */
    default RuleBase in(RuleBase ruleBase) {
        return switch (this) {
            case OfRow of ->
                changed(of)
                        .map(ruleBase::with)
                        .orElseGet(() -> ruleBase.without(of.row().id()));
            case Capped(int _, int to) -> ruleBase.withMostNeedCards(to);
            case OfTable of ->
                switch (RuleBaseReader.read(of.after())) {
                    case Outcome.Sound(var changed) -> changed;
                    case Outcome.Faulty faulty -> throw new IllegalArgumentException(faulty.summary());
                };
        };
    }

    /** The rule base after the change, for people of whom no row can hold but those that are asked. */
    default RuleBase in(RuleBase ruleBase, Predicate<Row> asked) {
        return switch (this) {
            case OfRow of -> ruleBase.trial(of.row().id(), changed(of), asked);
            case Capped _, OfTable _ -> in(ruleBase);
        };
    }

    /** Every small wrong change that a rule base can suffer and that would still be sound. */
    static List<Mutant> allOf(RuleBase ruleBase) {
        var mutants = new ArrayList<Mutant>();
        ruleBase.activeRows().forEach(row -> {
            mutants.addAll(allOf(row));
            mutants.addAll(CellMutants.of(row));
        });
        int most = ruleBase.about().mostNeedCards();
        if (most > 1) {
            mutants.add(new Capped(most, most - 1));
        }
        mutants.add(new Capped(most, most + 1));
        return mutants;
    }

    private static Row asking(Row row, List<RowCondition> conditions) {
        return switch (row) {
            case Needed needed -> new Needed(needed.head(), conditions, needed.need());
            case Withholding held -> held.asking(conditions);
            case Routed routed -> routed.asking(conditions);
            case Alerting alerting -> new Alerting(alerting.head(), conditions, alerting.notice(), alerting.task());
        };
    }

    /** Every small wrong change to what a row asks for that would still be a sound row. */
    static List<OfRow> allOf(Row row) {
        var mutants = new ArrayList<OfRow>();
        for (var condition : row.conditions()) {
            var tests = new ArrayList<CellPredicate>();
            if (condition.test() instanceof Between between) {
                moveBounds(between, condition.term().range().step(), tests);
            }
            moveWindow(condition.test(), tests);
            tests.forEach(test -> mutants.add(new Moved(row, condition, new RowCondition(condition.term(), test))));
            mutants.add(new Dropped(row, condition));
        }
        mutants.add(new Removed(row));
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
        for (int by : new int[] {-1, 1}) {
            if (window.isOfTheLastEntry()) {
                addWindow(test, window.from() + by, window.to(), tests);
            }
            if (!window.hasNoEnd()) {
                addWindow(test, window.from(), window.to() + by, tests);
            }
        }
    }

    /** A window of no day is no row that could go live. */
    private static void addWindow(CellPredicate test, int from, int to, List<CellPredicate> tests) {
        boolean ofTheLastEntry = test.window() != null && test.window().isOfTheLastEntry();
        if (to >= 1 && from <= to && (from >= 1 || !ofTheLastEntry)) {
            tests.add(test.inWindow(new Window(from, to)));
        }
    }
}
