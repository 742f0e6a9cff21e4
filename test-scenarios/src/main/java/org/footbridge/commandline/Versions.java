package org.footbridge.commandline;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.table.TableFiles;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Two versions of a rule base, an older and a newer one, with the tables they were read from.
 *
 * @param olderTables as text
 * @param newerTables as text
 */
record Versions(RuleBase older, TableFiles olderTables, RuleBase newer, TableFiles newerTables) {

    /** Reads both; a folder that holds no sound rule base is a wrong call. */
    static Versions of(CommandSpec spec, Path older, Path newer) {
        return new Versions(sound(spec, older), TableFiles.in(older), sound(spec, newer), TableFiles.in(newer));
    }

    static RuleBase sound(CommandSpec spec, Path folder) {
        return switch (Check.admitted(spec, folder)) {
            case Outcome.Sound(var ruleBase) -> ruleBase;
            case Outcome.Faulty faulty ->
                throw new ParameterException(
                        spec.commandLine(), "The tables in " + folder + " have faults:\n" + faulty.report());
        };
    }

    /** Whether both read the same words out of the same codes, so that a record needs to be read once only. */
    boolean haveTheSameWords() {
        var paths = new TreeSet<>(words(olderTables));
        paths.addAll(words(newerTables));
        return paths.stream().allMatch(path -> olderTables.text(path).equals(newerTables.text(path)));
    }

    private static List<String> words(TableFiles tables) {
        return tables.paths().stream()
                .filter(path -> path.equals("vocabulary.csv") || path.startsWith("codes/"))
                .toList();
    }
}
