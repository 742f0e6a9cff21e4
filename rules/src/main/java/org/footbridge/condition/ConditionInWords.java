package org.footbridge.condition;

import java.math.BigDecimal;
import org.footbridge.condition.CellPredicate.Between;
import org.footbridge.facts.ObservedValue;
import org.footbridge.vocabulary.Term;

/** Says a condition as a clinician would: {@code PHQ-9 score is 5 to 15 in the last 90 days}. */
public final class ConditionInWords {

    private ConditionInWords() {}

    public static String of(RowCondition condition) {
        var window = condition.test().window();
        var name = condition.term().name();
        var what = what(condition.term(), condition.test());
        if (window == null) {
            return name + what;
        }
        if (!window.isOfTheLastEntry()) {
            return name + what + " in the last " + window.to() + " days";
        }
        return name
                + (condition.test() instanceof Between
                        ? what.replaceFirst(" is ", " was last ") + ","
                        : " was last recorded")
                + (window.hasNoEnd()
                        ? " more than " + (window.from() - 1) + " days ago"
                        : " " + window.from() + " to " + window.to() + " days ago");
    }

    private static String what(Term term, CellPredicate test) {
        return switch (test) {
            case CellPredicate.Yes _ -> " is recorded";
            case CellPredicate.No no -> " is recorded as no";
            case CellPredicate.NotRecorded _ -> " is not recorded";
            case Between between -> " is " + range(between, term.inUnit().isEmpty() ? "" : " " + term.inUnit());
        };
    }

    private static String range(Between between, String unit) {
        var min = between.min();
        var max = between.max();
        if (min == null) {
            return max == null ? "any number" : number(max) + unit + " or less";
        }
        if (max == null) {
            return number(min) + unit + " or more";
        }
        return (min.compareTo(max) == 0 ? number(min) : number(min) + " to " + number(max)) + unit;
    }

    private static String number(BigDecimal number) {
        return ObservedValue.of(number).inWords();
    }
}
