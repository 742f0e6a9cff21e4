package org.footbridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.table.ProblemSummary;
import org.footbridge.table.TableFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The rule base folder that a command is about, and the folder of its scenarios. */
final class RuleBaseFolder {

    @Parameters(index = "0", paramLabel = "FOLDER", description = "The rule base folder, for example rules/rulebase.")
    private Path folder = Path.of("rules/rulebase");

    @Option(
            names = "--scenarios",
            paramLabel = "DIR",
            description = "Where the scenarios stand (default: FOLDER/scenarios; for rules/rulebase"
                    + " test-scenarios/scenarios).")
    private @Nullable Path scenarios;

    /** What a command does with a sound rule base; gives the exit code. */
    @FunctionalInterface
    interface Work {
        int with(RuleBase ruleBase) throws IOException;
    }

    Path path() {
        return folder;
    }

    /** The scenarios of the folder, or those that were named; a folder that is not there is a wrong call. */
    Path scenarios(CommandSpec spec) {
        return ScenarioFolder.place(spec, folder, scenarios);
    }

    /** Works with a sound rule base; faults of the tables are printed, with what cannot be done for them, and exit with 1. */
    int run(CommandSpec spec, String ifFaulty, Work work) throws IOException {
        return run(spec, folder, ifFaulty, work);
    }

    static int run(CommandSpec spec, Path folder, String ifFaulty, Work work) throws IOException {
        return switch (admitted(spec, folder)) {
            case Outcome.Faulty faulty -> {
                var err = spec.commandLine().getErr();
                err.println(faulty.summary());
                if (ProblemSummary.isNeeded(faulty.problems())) {
                    err.println(allOf(folder));
                }
                if (!ifFaulty.isEmpty()) {
                    err.println(ifFaulty);
                }
                yield 1;
            }
            case Outcome.Sound(var ruleBase) -> work.with(ruleBase);
        };
    }

    /** How to see what a summary leaves out. */
    static String allOf(Path folder) {
        return "These are the kinds; each fault is printed by ./footbridge check " + folder
                + " --all, and written with --json or --junit FILE.";
    }

    /** Reads a folder through the gate; a folder that is not there is a wrong call. */
    static Outcome admitted(CommandSpec spec, Path folder) {
        return RuleBaseGate.admit(tables(spec, folder));
    }

    /** The tables of a folder as one look finds them; a folder that is not there is a wrong call. */
    static TableFiles tables(CommandSpec spec, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + folder + ".");
        }
        return TableFiles.in(folder);
    }
}
