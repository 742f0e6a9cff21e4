package org.footbridge.facts;

import java.math.BigDecimal;

/** What an observation says: yes or no, or a number in the unit of its term. */
public sealed interface ObservedValue {

    /** The thing is recorded as present, or recorded as absent. Absence of a record is neither. */
    record Flag(boolean yes) implements ObservedValue {}

    /** A measured or counted number, in the unit of the vocabulary term. */
    record Amount(BigDecimal number) implements ObservedValue {}

    static ObservedValue yes() {
        return new Flag(true);
    }

    static ObservedValue no() {
        return new Flag(false);
    }

    static ObservedValue of(BigDecimal number) {
        return new Amount(number);
    }

    /** As a clinician reads it: {@code yes}, {@code no}, or the number without trailing zeros. */
    default String inWords() {
        return switch (this) {
            case Flag(boolean yes) -> yes ? "yes" : "no";
            case Amount(BigDecimal number) -> number.stripTrailingZeros().toPlainString();
        };
    }
}
