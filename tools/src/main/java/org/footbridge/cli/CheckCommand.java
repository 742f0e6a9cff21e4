package org.footbridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.footbridge.cli.output.JUnitXmlReport;
import org.footbridge.cli.output.OutputFormat;
import org.footbridge.codes.OldLists;
import org.footbridge.cohort.RuleBaseVersions.Version;
import org.footbridge.facts.London;
import org.footbridge.rule.Row;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.table.FileProblem;
import org.footbridge.table.ProblemSummary;
import org.footbridge.table.TableFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the tables of a folder and runs their canaries, as the service does before a rule base may go live. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Checks the tables of a rule base folder.")
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "The rule base folder, for example rules/rulebase.")
    private Path folder = Path.of("rules/rulebase");

    @Mixin
    private final OutputFormat output = new OutputFormat();

    @Option(names = "--all", description = "Prints every fault, also where a summary would do.")
    private boolean all;

    @Option(names = "--junit", paramLabel = "FILE", description = "Also writes the outcome as JUnit XML.")
    private @Nullable Path junit;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What machines read of tables without a fault; overdue are the ids of rows, old lists a sentence each. */
    record Sound(
            boolean sound,
            String title,
            String version,
            String sha256,
            int activeRules,
            List<String> overdue,
            List<String> oldLists) {}

    /** What machines read of tables with faults. */
    record Faulty(boolean sound, List<FileProblem> problems) {}

    @Override
    public Integer call() throws IOException {
        var outcome = RuleBaseFolder.admitted(spec, folder);
        if (junit != null) {
            junit(outcome).write(junit);
        }
        return switch (outcome) {
            case Outcome.Faulty faulty -> {
                output.print(new Faulty(false, faulty.problems()), (out, _) -> {
                    out.println(all ? faulty.report() : faulty.summary());
                    out.println(faulty.problems().size() + " found. The rule base cannot go live.");
                    if (!all && ProblemSummary.isNeeded(faulty.problems())) {
                        out.println(RuleBaseFolder.allOf(folder));
                    }
                });
                yield 1;
            }
            case Outcome.Sound(var ruleBase) -> {
                print(ruleBase);
                yield 0;
            }
        };
    }

    /** A version of a rule base that another is compared with; one with faults is a wrong call. */
    static Version sound(CommandSpec spec, Path folder) {
        return switch (RuleBaseFolder.admitted(spec, folder)) {
            case Outcome.Sound(var ruleBase) -> new Version(folder, ruleBase, TableFiles.in(folder));
            case Outcome.Faulty faulty ->
                throw new ParameterException(
                        spec.commandLine(), "The tables in " + folder + " have faults:\n" + faulty.summary());
        };
    }

    private void print(RuleBase ruleBase) {
        var about = ruleBase.about();
        int active = ruleBase.activeRows().size();
        var today = LocalDate.now(London.ZONE);
        var overdue = ruleBase.overdueOn(today);
        var sound = new Sound(
                true,
                about.title(),
                about.version(),
                ruleBase.sha256(),
                active,
                overdue.stream().map(Row::id).toList(),
                OldLists.in(TableFiles.in(folder), ruleBase, today));
        output.print(sound, (out, _) -> {
            out.printf(
                    "%s %s is sound: %d active rules, every canary lives.%n", sound.title(), sound.version(), active);
            out.println("SHA-256 " + sound.sha256());
            overdue.forEach(row -> out.printf(
                    "Review overdue: %s was due on %s (%s)%n",
                    row.id(), row.head().reviewBy(), row.head().owner()));
            sound.oldLists().forEach(old -> out.println("codes/sources.csv: " + old));
        });
    }

    private static JUnitXmlReport junit(Outcome outcome) {
        var xml = new JUnitXmlReport("Footbridge tables");
        switch (outcome) {
            case Outcome.Sound _ -> xml.passed("tables", "the tables are sound and every canary lives");
            case Outcome.Faulty faulty ->
                faulty.problems()
                        .forEach(problem -> xml.failed(
                                problem.file().replace('/', '.'),
                                problem.file() + ":" + problem.line(),
                                problem.toString()));
        }
        return xml;
    }
}
