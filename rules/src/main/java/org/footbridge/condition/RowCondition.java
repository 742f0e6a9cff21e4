package org.footbridge.condition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.footbridge.condition.CellPredicate.Between;
import org.footbridge.condition.CellPredicate.No;
import org.footbridge.condition.CellPredicate.NotRecorded;
import org.footbridge.condition.CellPredicate.Window;
import org.footbridge.condition.CellPredicate.Yes;
import org.footbridge.facts.Observation;
import org.footbridge.facts.ObservedValue;
import org.footbridge.facts.ObservedValue.Amount;
import org.footbridge.vocabulary.Term;
import org.footbridge.vocabulary.Term.Counts;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a row: what it asks of one term.
 *
 * @param term the term of the column
 * @param test the test in the cell
 */
public record RowCondition(Term term, CellPredicate test) {

    /**
     * Whether the history answers the test. Read strictly it must do so for every day that an unclear date can stand for; read
     * cautiously it is enough that it may.
     */
    public boolean holds(TermHistory history, EvaluationMode reading) {
        if (history.unread() && (reading == EvaluationMode.STRICT || test instanceof NotRecorded)) {
            return false;
        }
        if (history.observations().isEmpty()) {
            return holdsOnNothing();
        }
        if (test.window() != null && isOfTheLastEntry()) {
            return !lastEntry(history, test.window(), reading).isEmpty();
        }
        if (reading == EvaluationMode.STRICT && term.counts() == Counts.ANY && !(test instanceof NotRecorded)) {
            return acceptsAny(history.inside(test.window(), EvaluationMode.STRICT));
        }
        var may = history.inside(test.window(), EvaluationMode.CAUTIOUS);
        if (test instanceof NotRecorded) {
            return may.isEmpty();
        }
        var counting = counting(history, may);
        return reading == EvaluationMode.CAUTIOUS
                ? acceptsAny(counting)
                : acceptsAll(counting)
                        && !history.inside(test.window(), EvaluationMode.STRICT).isEmpty();
    }

    /** Whether it holds where nothing is recorded of its term, and all was read. */
    public boolean holdsOnNothing() {
        return test instanceof NotRecorded;
    }

    /** The observation on which the test rests where it holds; empty where it rests on nothing being recorded. */
    public Optional<Observation> ground(TermHistory history, EvaluationMode reading) {
        return grounds(history, reading).findFirst();
    }

    /** Every observation on which the test could rest alone, the latest first. */
    public Stream<Observation> grounds(TermHistory history, EvaluationMode reading) {
        if (test.window() != null && isOfTheLastEntry()) {
            return lastEntry(history, test.window(), reading).stream();
        }
        return test instanceof NotRecorded
                ? Stream.empty()
                : counting(history, history.inside(test.window(), EvaluationMode.CAUTIOUS)).stream()
                        .filter(observation -> history.isInside(observation, test.window(), reading))
                        .filter(this::accepts);
    }

    /**
     * The last entry of the whole history, also where any entry counts, if it is as old as the window asks and answers the
     * test. It is old exactly where nothing is inside the newer days in the same reading, so that no day is lost between a
     * window in last days and this one: what has no date is old when read strictly, and recent when read cautiously.
     */
    private List<Observation> lastEntry(TermHistory history, Window window, EvaluationMode reading) {
        if (history.observations().stream().anyMatch(it -> history.isInside(it, window.newer(), reading))) {
            return List.of();
        }
        var latest = history.mayBeLatest(history.observations());
        if (reading == EvaluationMode.STRICT && !latest.stream().allMatch(this::accepts)) {
            return List.of();
        }
        return latest.stream()
                .filter(observation -> history.isInside(observation, window, reading))
                .filter(this::accepts)
                .toList();
    }

    /** Of what may lie inside the window, that which decides: all of it, or what may be the latest. */
    private List<Observation> counting(TermHistory history, List<Observation> inside) {
        return term.counts() == Counts.ANY ? inside : history.mayBeLatest(inside);
    }

    /** Every observation that answers the test and certainly lies inside its window. */
    List<Observation> met(TermHistory history) {
        return history.inside(test.window(), EvaluationMode.STRICT).stream()
                .filter(this::accepts)
                .toList();
    }

    private boolean acceptsAny(List<Observation> observations) {
        for (var observation : observations) {
            if (accepts(observation)) {
                return true;
            }
        }
        return false;
    }

    private boolean acceptsAll(List<Observation> observations) {
        for (var observation : observations) {
            if (!accepts(observation)) {
                return false;
            }
        }
        return true;
    }

    private boolean accepts(Observation observation) {
        return switch (test) {
            case Yes yes -> observation.value().equals(ObservedValue.yes());
            case No no -> observation.value().equals(ObservedValue.no());
            case NotRecorded _ -> false;
            case Between between -> observation.value() instanceof Amount(var number) && between.contains(number);
        };
    }

    /** Whether this condition can only hold where the other one holds, too. */
    public boolean implies(RowCondition other) {
        if (!term.equals(other.term)) {
            return false;
        }
        var inWindow = contains(other.test.window(), test.window());
        return switch (test) {
            case Yes _ -> inWindow && other.test instanceof Yes;
            case No _ -> inWindow && other.test instanceof No;
            case NotRecorded _ -> other.test instanceof NotRecorded && contains(test.window(), other.test.window());
            case Between(var min, var max, var window) ->
                inWindow
                        && other.test instanceof Between(var widerMin, var widerMax, var _)
                        && (widerMin == null || (min != null && min.compareTo(widerMin) >= 0))
                        && (widerMax == null || (max != null && max.compareTo(widerMax) <= 0));
        };
    }

    /** Whether both conditions can hold for the same person on the same day. */
    public boolean isCompatibleWith(RowCondition other) {
        if (!term.equals(other.term)) {
            return !bothClaimOneStatus(other);
        }
        if (test instanceof NotRecorded || other.test instanceof NotRecorded) {
            return compatibleWithAbsence(other);
        }
        if (areApart(test.window(), other.test.window())) {
            return false;
        }
        if (term.counts() == Counts.ANY && !(isOfTheLastEntry() && other.isOfTheLastEntry())) {
            return true;
        }
        if (test instanceof Between one && other.test instanceof Between two) {
            return overlap(one, two);
        }
        return test.getClass() == other.test.getClass();
    }

    private boolean compatibleWithAbsence(RowCondition other) {
        if (test instanceof NotRecorded && other.test instanceof NotRecorded) {
            return true;
        }
        var absent = test instanceof NotRecorded ? test.window() : other.test.window();
        var present = test instanceof NotRecorded ? other.test.window() : test.window();
        return !contains(absent, present);
    }

    private boolean bothClaimOneStatus(RowCondition other) {
        return !term.supersedes().isEmpty()
                && term.supersedes().equals(other.term.supersedes())
                && test instanceof Yes
                && other.test instanceof Yes;
    }

    private static boolean overlap(Between one, Between two) {
        return (one.min() == null || two.max() == null || one.min().compareTo(two.max()) <= 0)
                && (two.min() == null || one.max() == null || two.min().compareTo(one.max()) <= 0);
    }

    private static boolean contains(@Nullable Window outer, @Nullable Window inner) {
        return outer == null || (inner != null && inner.from() >= outer.from() && inner.to() <= outer.to());
    }

    private static boolean areApart(@Nullable Window one, @Nullable Window two) {
        return one != null && two != null && (one.to() < two.from() || two.to() < one.from());
    }

    private boolean isOfTheLastEntry() {
        return !(test instanceof NotRecorded)
                && test.window() != null
                && test.window().isOfTheLastEntry();
    }

    /** As a sentence fragment: {@code PHQ-9 score 5..15 in last 90 days}. */
    public String inWords() {
        return term.name() + " " + test.inWords();
    }
}
