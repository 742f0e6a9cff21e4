package org.footbridge.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.footbridge.cohort.Versions;
import org.footbridge.cohort.Versions.Version;
import org.footbridge.comparison.Comparing;
import org.footbridge.comparison.Resident;
import org.footbridge.comparison.tables.RuleChanges;
import org.footbridge.comparison.tables.TableChanges;
import org.footbridge.coverage.Coverage;
import org.footbridge.coverage.Gate;
import org.footbridge.coverage.Mutation;
import org.footbridge.coverage.SuiteRun;
import org.footbridge.report.ReportPage;
import org.footbridge.report.Subject;
import org.footbridge.report.change.Since;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.reader.Suite;
import org.footbridge.scenario.reader.WrittenScenario;
import org.footbridge.table.TableFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the report that a clinician reads and signs. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes one HTML page to read, print and sign: every rule in words with its scenarios and cards,"
                + " what the scenarios check, and what changed.",
        footer = "%nFor machines: test, cover and compare have --json.",
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:written, and all is well",
            "1:written, but a scenario fails or too little is checked; or the tables have faults and nothing is written",
            "2:the call itself is wrong"
        })
final class Report implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "The rule base folder, for example rules/rulebase.")
    private Path folder = Path.of("rules/rulebase");

    @Option(
            names = "--scenarios",
            paramLabel = "DIR",
            description = "Where the scenarios stand (default: as for test).")
    private @Nullable Path scenarios;

    @Option(
            names = "--since",
            paramLabel = "OLDFOLDER",
            description = "The folder of an older version, to tell what changed.")
    private @Nullable Path since;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "The page to write (default: ${DEFAULT-VALUE}).",
            defaultValue = "footbridge-report.html")
    private Path output = Path.of("footbridge-report.html");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        return switch (Check.admitted(spec, folder)) {
            case Outcome.Faulty faulty -> {
                spec.commandLine().getErr().println(faulty.report());
                spec.commandLine().getErr().println("The tables have faults, so that no report can be written.");
                yield 1;
            }
            case Outcome.Sound(var ruleBase) -> write(subject(ruleBase));
        };
    }

    private Subject subject(RuleBase ruleBase) {
        var place = TestSuite.place(spec, folder, scenarios);
        var parent = output.toAbsolutePath().getParent();
        if (Files.isDirectory(output) || parent == null || !Files.isDirectory(parent)) {
            throw wrong("There is no place for " + output + "; name a file in a folder that is there.");
        }
        var suite = TestSuite.read(place, ruleBase);
        if (suite.scenarios().isEmpty()) {
            throw wrong("There is no scenario in " + place + " that can be told.");
        }
        var versions = Optional.ofNullable(since)
                .map(older ->
                        new Versions(Check.sound(spec, older), new Version(folder, ruleBase, TableFiles.in(folder))));
        var run = SuiteRun.of(ruleBase, suite.scenarios());
        var coverage = Coverage.of(run);
        var progress = new Progress(spec.commandLine(), "changes tried");
        var mutation = Mutation.of(run, Runtime.getRuntime().availableProcessors(), progress);
        progress.clear();
        return new Subject(
                ruleBase,
                place,
                suite,
                run.verdicts(),
                coverage,
                mutation,
                Gate.of(coverage, mutation),
                versions.map(both -> since(both, suite)),
                LocalDate.now(ZoneId.of("Europe/London")),
                Footbridge.VERSION);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private Since since(Versions versions, Suite suite) {
        var progress = new Progress(spec.commandLine(), "people compared");
        var people = suite.scenarios().stream()
                .map(WrittenScenario::scenario)
                .<Supplier<List<Resident>>>map(
                        scenario -> () -> List.of(Resident.of(scenario.name(), scenario.facts())))
                .toList();
        var effect = new Comparing(
                        versions.older().ruleBase(),
                        versions.newer().ruleBase(),
                        Runtime.getRuntime().availableProcessors(),
                        5)
                .over(people, progress);
        progress.clear();
        return new Since(
                versions.older().ruleBase(),
                RuleChanges.between(
                        versions.older().ruleBase(), versions.newer().ruleBase()),
                TableChanges.between(versions.older().tables(), versions.newer().tables()),
                effect);
    }

    private int write(Subject subject) throws IOException {
        Files.writeString(output, ReportPage.html(subject), UTF_8);
        boolean well = subject.isAllWell();
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.UK,
                        "%s tells %d rules and %d scenarios. %s%n",
                        output,
                        subject.ruleBase().rows().size(),
                        subject.suite().scenarios().size(),
                        well ? "All is well." : "Its first pages say what is not well.");
        return well ? 0 : 1;
    }
}
