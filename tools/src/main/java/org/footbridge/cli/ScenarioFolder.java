package org.footbridge.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.ScenarioSuite;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.FileProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where the scenarios of a rule base stand, and their reading. */
public final class ScenarioFolder {

    private static final Path SHIPPED = Path.of("rules", "rulebase");
    private static final Path SHIPPED_SCENARIOS = Path.of("test-scenarios", "scenarios");

    private ScenarioFolder() {}

    /** Scenarios that a command needs have mistakes in their writing; the message is the whole report. */
    static final class UnreadableScenariosException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableScenariosException(String report) {
            super(report);
        }
    }

    /** A governance folder holds its scenarios; the shipped tables have theirs in the module of the suites. */
    static Path scenariosOf(Path ruleBaseFolder) {
        var folder = ruleBaseFolder.toAbsolutePath().normalize();
        if (folder.endsWith(SHIPPED)) {
            var shipped =
                    ruleBaseFolder.resolve("../..").resolve(SHIPPED_SCENARIOS).normalize();
            if (Files.isDirectory(shipped)) {
                return shipped;
            }
        }
        return ruleBaseFolder.resolve("scenarios");
    }

    /** The scenarios folder that was named, or the rule base folder's own; one that is not there is a wrong call. */
    static Path place(CommandSpec spec, Path ruleBaseFolder, @Nullable Path named) {
        var place = named == null ? scenariosOf(ruleBaseFolder) : named;
        if (!Files.isDirectory(place)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no folder " + place + " with scenarios; name one with --scenarios.");
        }
        return place;
    }

    /** Reads a suite; what is wrong with it is in the suite. */
    public static ScenarioSuite read(Path scenarios, RuleBase ruleBase) {
        return ScenarioFiles.in(scenarios).read(ruleBase);
    }

    /** The scenarios of a folder, all of which must be well written. */
    static List<WrittenScenario> scenarios(RuleBase ruleBase, Path folder) {
        var suite = read(folder, ruleBase);
        if (!suite.problems().isEmpty()) {
            throw new UnreadableScenariosException(
                    suite.problems().stream().map(FileProblem::toString).collect(Collectors.joining("\n")));
        }
        return suite.scenarios();
    }
}
