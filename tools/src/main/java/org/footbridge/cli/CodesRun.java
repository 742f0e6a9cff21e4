package org.footbridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.footbridge.cli.output.OutputFormat;
import org.footbridge.codes.CodeFiles;
import org.footbridge.codes.CodeList;
import org.footbridge.codes.CodeListException;
import org.footbridge.codes.CodesImport;
import org.footbridge.codes.OldLists;
import org.footbridge.codes.Origin;
import org.footbridge.cohort.RuleBaseVersions;
import org.footbridge.cohort.RuleBaseVersions.Version;
import org.footbridge.facts.London;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.table.FileProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What both commands about codes do with lists once they have them: show, check, compare, and write if asked to. */
final class CodesRun {

    @Option(names = "--rules", paramLabel = "FOLDER", description = "The rule base folder (default: rules/rulebase).")
    private Path folder = Path.of("rules/rulebase");

    @Option(
            names = "--replace",
            description = "Takes away rows that came from this list earlier and that it does not hold any more.")
    private boolean replace;

    @Option(
            names = "--cohort",
            paramLabel = "PATH",
            description = "Also says who of these people would gain, lose or see changed which card.")
    private @Nullable Path cohort;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "The day on which the records of the cohort are read (default: today).")
    private @Nullable LocalDate asOf;

    @Option(names = "--examples", paramLabel = "N", description = "How many people to name for each effect.")
    private int examples = 5;

    /** The usual mixin would take the name --version, which a list has here. */
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    @SuppressWarnings("UnusedVariable") // picocli sees that it was given
    private boolean help;

    @Option(names = "--write", description = "Writes the tables; without it they are only shown.")
    private boolean write;

    @Mixin
    private final OutputFormat output = new OutputFormat();

    /** A list on its way into the value set of a term. */
    record Taking(String term, CodeList list, Origin origin) {}

    /** Gets the lists; the live rule base says what is known of them. */
    @FunctionalInterface
    interface Lists {
        List<Taking> get(Version live) throws IOException;
    }

    /** Takes lists into the folder; gives the exit code. */
    int take(CommandSpec spec, Lists lists) throws IOException {
        if (cohort != null) {
            CohortEffects.mustExist(spec, cohort);
        }
        var live = CheckCommand.sound(spec, folder);
        var imports = new ArrayList<CodesImport>();
        try {
            var tables = live.tables();
            for (var taking : lists.get(live)) {
                var one = CodesImport.of(tables, taking.term(), taking.list(), taking.origin(), replace);
                imports.add(one);
                tables = one.tables();
            }
        } catch (CodeListException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        return finish(spec, live, imports);
    }

    private int finish(CommandSpec spec, Version live, List<CodesImport> imports) throws IOException {
        var changes = new TreeMap<String, String>();
        imports.forEach(one -> changes.putAll(one.changes()));
        var newer = imports.getLast().tables();
        var outcome = RuleBaseGate.admit(newer);
        Optional<CohortEffects> effects = Optional.empty();
        if (cohort != null && outcome instanceof Outcome.Sound(RuleBase ruleBase)) {
            var versions = new RuleBaseVersions(live, new Version(folder, ruleBase, newer));
            effects = Optional.of(CohortEffects.of(spec, cohort, asOf, versions, examples));
        }
        var faults = outcome instanceof Outcome.Faulty faulty ? faulty.problems() : List.<FileProblem>of();
        boolean sound = faults.isEmpty() && imports.stream().allMatch(CodesImport::isSound);
        boolean written = write && sound && !changes.isEmpty();
        if (written) {
            write(spec, changes);
        }
        var old = OldLists.in(newer, live.ruleBase(), LocalDate.now(London.ZONE));
        var report =
                new CodesReport(live.ruleBase(), imports, old, List.copyOf(changes.keySet()), faults, effects, written);
        output.print(report.forMachines(), report::print);
        return sound && (written || changes.isEmpty()) ? 0 : 1;
    }

    private void write(CommandSpec spec, Map<String, String> changes) {
        try {
            CodeFiles.write(folder, changes);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    folder + " cannot be written, and no codes were taken: "
                            + String.join(", ", changes.keySet())
                            + "; let this user write there, see that the disk is not full, and call this again.",
                    e);
        }
    }
}
