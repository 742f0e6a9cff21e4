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

    /** The days that count: today and so many days before it. Null stands for the whole record. */
    record Window(int days) {}

    @Nullable Window window();

    /** As it stands in a table, for messages. */
    default String inWords() {
        var what = switch (this) {
            case Yes _ -> "yes";
            case No _ -> "no";
            case NotRecorded _ -> "not recorded";
            case Between between -> range(between);
        };
        var window = window();
        return window == null ? what : what + " in last " + window.days() + " days";
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
