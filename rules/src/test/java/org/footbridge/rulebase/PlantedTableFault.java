package org.footbridge.rulebase;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.footbridge.table.TableFiles;

/**
 * One deliberate fault in one of the shipped tables.
 *
 * @param name what is done to the table
 * @param file the table
 * @param change the fault
 * @param reported the whole report that it must give, a line a problem
 */
record PlantedTableFault(String name, String file, UnaryOperator<String> change, List<String> reported) {

    static PlantedTableFault fault(String name, String file, UnaryOperator<String> change, String... reported) {
        return new PlantedTableFault(name, file, change, List.of(reported));
    }

    /** In the line that begins so, puts one text for another. */
    static UnaryOperator<String> in(String line, String text, String instead) {
        return table -> {
            var changed = table.lines()
                    .map(one -> one.startsWith(line) ? one.replace(text, instead) : one)
                    .collect(Collectors.joining("\n", "", "\n"));
            if (changed.equals(table)) {
                throw new AssertionError("no line begins with " + line + " and holds " + text);
            }
            return changed;
        };
    }

    /** The number of the line of a shipped table that begins so. */
    static int line(String file, String begins) {
        var lines = FixedTables.TABLES.text(file).orElse("").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(begins)) {
                return i + 1;
            }
        }
        throw new AssertionError("no line of " + file + " begins with " + begins);
    }

    /** How many lines a shipped table has. */
    static int lines(String file) {
        return (int) FixedTables.TABLES.text(file).orElse("").lines().count();
    }

    /** Gives a table of routes a column for the age, filled for one row only. */
    static String ageAfterNeed(String table, String row, String age) {
        return table.lines()
                .map(line -> line.replaceFirst(
                        "^((?:[^,]*,){6})",
                        "$1" + (line.startsWith("id,") ? "age" : line.startsWith(row + ",") ? age : "-") + ","))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    static UnaryOperator<String> plus(String... lines) {
        return table -> table + String.join("\n", lines) + "\n";
    }

    static UnaryOperator<String> without(String line) {
        return table -> Arrays.stream(table.split("\n"))
                .filter(one -> !one.startsWith(line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    TableFiles in(TableFiles tables) {
        return tables.with(file, change.apply(tables.text(file).orElse("")));
    }

    TableFiles applied() {
        return in(FixedTables.TABLES);
    }
}
