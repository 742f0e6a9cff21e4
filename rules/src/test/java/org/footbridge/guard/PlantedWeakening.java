package org.footbridge.guard;

import java.util.function.UnaryOperator;
import org.footbridge.table.TableFiles;

/**
 * One safeguard, taken out of the shipped tables on purpose.
 *
 * @param name what is done
 * @param change the fault
 * @param by what must catch it
 * @param said the name of the weakening, a part of the report of {@code check}, or the table and row whose approval lapses
 */
record PlantedWeakening(String name, UnaryOperator<TableFiles> change, CaughtBy by, String said) {

    /** What catches a fault. */
    enum CaughtBy {
        /** The tables are not sound any more. */
        CHECK,
        /** The guard names a weakening. */
        GUARD,
        /** The row is changed and not approved. */
        APPROVAL
    }

    static PlantedWeakening guard(String name, UnaryOperator<TableFiles> change, String weakening) {
        return new PlantedWeakening(name, change, CaughtBy.GUARD, weakening);
    }

    static PlantedWeakening check(String name, UnaryOperator<TableFiles> change, String reported) {
        return new PlantedWeakening(name, change, CaughtBy.CHECK, reported);
    }

    static PlantedWeakening approval(String name, UnaryOperator<TableFiles> change, String table, String row) {
        return new PlantedWeakening(name, change, CaughtBy.APPROVAL, table + " " + row);
    }

    @Override
    public String toString() {
        return name;
    }
}
