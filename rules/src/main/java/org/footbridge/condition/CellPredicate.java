package org.footbridge.condition;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The whole cell grammar; nothing in a table can mean anything else. */
public sealed interface CellPredicate {

    /** Recorded as so. */
    record Yes(@Nullable Window window) implements CellPredicate {}

    /** Recorded as not so; never the same as not recorded. */
    record No(@Nullable Window window) implements CellPredicate {}

    /** Read, and nothing recorded. */
    record NotRecorded(@Nullable Window window) implements CellPredicate {}

    /** A number from {@code min} to {@code max}, both included; null where that side is open. */
    record Between(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable Window window) implements CellPredicate {

        boolean contains(BigDecimal number) {
            return (min == null || number.compareTo(min) >= 0) && (max == null || number.compareTo(max) <= 0);
        }
    }

    /**
     * The days that count. Null stands for the whole record.
     *
     * @param from 0 where everything since {@code to} counts; else the last entry must be at least so many days old
     * @param to the furthest day back, {@link Integer#MAX_VALUE} where there is none
     */
    record Window(int from, int to) {

        /** Today and so many days before it. */
        public static Window last(int days) {
            return new Window(0, days);
        }

        /** Where the last entry is older than so many days. */
        public static Window over(int days) {
            return new Window(days + 1, Integer.MAX_VALUE);
        }

        /** Whether it asks when the last entry was, and that none has followed. */
        public boolean isOfTheLastEntry() {
            return from > 0;
        }

        /** Whether it reaches back without end. */
        public boolean hasNoEnd() {
            return to == Integer.MAX_VALUE;
        }

        /** The days after it, in which nothing may be recorded. */
        Window newer() {
            return last(from - 1);
        }

        private String inWords() {
            if (!isOfTheLastEntry()) {
                return "in last " + to + " days";
            }
            return hasNoEnd()
                    ? "last recorded over " + (from - 1) + " days ago"
                    : "last recorded " + from + " to " + to + " days ago";
        }
    }

    @Nullable Window window();

    /** The furthest day back that it asks about, {@link Integer#MAX_VALUE} where it asks about the whole record. */
    default int furthestDay() {
        var window = window();
        if (window == null) {
            return Integer.MAX_VALUE;
        }
        return window.hasNoEnd() ? window.from() - 1 : window.to();
    }

    /** As it stands in a table, for messages. */
    default String inWords() {
        var what = switch (this) {
            case Yes _ -> "yes";
            case No _ -> "no";
            case NotRecorded _ -> "not recorded";
            case Between between -> range(between);
        };
        var window = window();
        return window == null ? what : what + " " + window.inWords();
    }

    private static String range(Between between) {
        if (between.min == null) {
            return "<= " + plain(between.max);
        }
        if (between.max == null) {
            return ">= " + plain(between.min);
        }
        return between.min.compareTo(between.max) == 0
                ? "= " + plain(between.min)
                : plain(between.min) + ".." + plain(between.max);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
