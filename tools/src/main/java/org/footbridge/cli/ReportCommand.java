package org.footbridge.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.footbridge.change.RepositoryHistory;
import org.footbridge.cli.output.ProgressLine;
import org.footbridge.cli.repository.SignersOption;
import org.footbridge.cohort.RuleBaseVersions;
import org.footbridge.cohort.RuleBaseVersions.Version;
import org.footbridge.comparison.CohortPerson;
import org.footbridge.comparison.RuleBaseComparer;
import org.footbridge.comparison.RuleChanges;
import org.footbridge.comparison.TableChanges;
import org.footbridge.coverage.Coverage;
import org.footbridge.coverage.CoverageGate;
import org.footbridge.coverage.SmallChanges;
import org.footbridge.coverage.SuiteRun;
import org.footbridge.facts.London;
import org.footbridge.guard.ApprovedRows;
import org.footbridge.guard.Guard;
import org.footbridge.guard.GuardedVersion;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.history.RuleBaseRepository;
import org.footbridge.report.ReportInput;
import org.footbridge.report.ReportInput.VersionChanges;
import org.footbridge.report.ReportPage;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.ScenarioSuite;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.suite.ScenarioFiles;
import org.footbridge.table.TableFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
final class ReportCommand implements Callable<Integer> {

    @Mixin
    private final RuleBaseFolder rules = new RuleBaseFolder();

    @Option(
            names = "--since",
            paramLabel = "OLDFOLDER",
            description = "The folder of an older version, to show what changed.")
    private @Nullable Path since;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "The page to write (default: ${DEFAULT-VALUE}).",
            defaultValue = "footbridge-report.html")
    private Path output = Path.of("footbridge-report.html");

    @Option(
            names = "--history",
            paramLabel = "REPOSITORY",
            description = "The git repository of the rule base, to print who made what live and who approved it.")
    private @Nullable Path repository;

    @Mixin
    private final SignersOption signers = new SignersOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final SmallChanges changes;

    /** As many as somebody reads. */
    private static final int MOST_VERSIONS = 100;

    /**
     * Prepares the command.
     *
     * @param changes the small changes that are tried
     */
    ReportCommand(SmallChanges changes) {
        this.changes = changes;
    }

    @Override
    public Integer call() throws IOException {
        return rules.run(
                spec, "The tables have faults, so that no report can be written.", ruleBase -> write(input(ruleBase)));
    }

    private ReportInput input(RuleBase ruleBase) {
        var place = rules.scenarios(spec);
        var parent = output.toAbsolutePath().getParent();
        if (Files.isDirectory(output) || parent == null || !Files.isDirectory(parent)) {
            throw wrong("There is no place for " + output + "; name a file in a folder that is there.");
        }
        var suite = ScenarioFolder.read(place, ruleBase);
        if (suite.scenarios().isEmpty()) {
            throw wrong("There is no scenario in " + place + " that can be shown.");
        }
        var versions = Optional.ofNullable(since)
                .map(older -> new RuleBaseVersions(
                        CheckCommand.sound(spec, older),
                        new Version(rules.path(), ruleBase, TableFiles.in(rules.path()))));
        var run = SuiteRun.of(ruleBase, suite.scenarios());
        var coverage = Coverage.of(run);
        var progress = new ProgressLine(spec.commandLine(), "changes tested");
        var mutation = changes.on(run, TableFiles.in(rules.path()), ScenarioFiles.in(place), progress);
        progress.clear();
        return new ReportInput(
                ruleBase,
                place,
                suite,
                run,
                coverage,
                mutation,
                CoverageGate.of(coverage, mutation),
                versions.map(both -> since(both, suite)),
                Optional.ofNullable(repository).map(this::history),
                ApprovedRows.state(TableFiles.in(rules.path()), LocalDate.now(London.ZONE)),
                LocalDate.now(London.ZONE),
                FootbridgeCli.VERSION);
    }

    private RepositoryHistory history(Path of) {
        try (var opened = RuleBaseRepository.open(of)) {
            return RepositoryHistory.of(opened, signers.signers(spec), MOST_VERSIONS);
        } catch (IOException noRepository) {
            throw wrong(of + " is no git repository.");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private VersionChanges since(RuleBaseVersions versions, ScenarioSuite suite) {
        var progress = new ProgressLine(spec.commandLine(), "people compared");
        var people = suite.scenarios().stream()
                .map(WrittenScenario::scenario)
                .<Supplier<List<CohortPerson>>>map(
                        scenario -> () -> List.of(CohortPerson.of(scenario.name(), scenario.facts())))
                .toList();
        var effect = new RuleBaseComparer(
                        versions.older().ruleBase(),
                        versions.newer().ruleBase(),
                        Runtime.getRuntime().availableProcessors(),
                        5)
                .over(people, progress);
        progress.clear();
        var older = guarded(
                versions.older(),
                ScenarioFolder.read(
                                ScenarioFolder.scenariosOf(versions.older().folder()),
                                versions.older().ruleBase())
                        .scenarios());
        return new VersionChanges(
                versions.older().ruleBase(),
                RuleChanges.between(
                        versions.older().ruleBase(), versions.newer().ruleBase()),
                TableChanges.between(versions.older().tables(), versions.newer().tables()),
                effect,
                Guard.compare(
                        older,
                        guarded(versions.newer(), suite.scenarios()),
                        signers.approved(
                                spec,
                                rules.path(),
                                RuleBaseFiles.of(versions.newer().tables(), ScenarioFiles.in(rules.scenarios(spec))),
                                versions.older().tables().sha256())));
    }

    private static GuardedVersion guarded(Version version, List<WrittenScenario> scenarios) {
        return new GuardedVersion(version.ruleBase(), version.tables(), scenarios);
    }

    private int write(ReportInput input) throws IOException {
        Files.writeString(output, ReportPage.html(input), UTF_8);
        boolean well = input.isAllWell();
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.UK,
                        "%s shows %d rules and %d scenarios. %s%n",
                        output,
                        input.ruleBase().rows().size(),
                        input.suite().scenarios().size(),
                        well ? "All is well." : "Its first pages say what is not well.");
        return well ? 0 : 1;
    }
}
