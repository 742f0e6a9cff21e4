package org.footbridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.footbridge.cli.output.CoverageReport;
import org.footbridge.cli.output.OutputFormat;
import org.footbridge.cli.output.ProgressLine;
import org.footbridge.coverage.Coverage;
import org.footbridge.coverage.CoverageGate;
import org.footbridge.coverage.SmallChanges;
import org.footbridge.coverage.SuiteRun;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.suite.ScenarioFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what a suite of scenarios checks of a rule base, and which slips in the tables nobody would notice. */
@Command(
        name = "cover",
        mixinStandardHelpOptions = true,
        description = "Says what scenarios check of a rule base, and which slips nobody would notice.")
final class CoverCommand implements Callable<Integer> {

    @Mixin
    private final RuleBaseFolder rules = new RuleBaseFolder();

    @Mixin
    private final OutputFormat output = new OutputFormat();

    @Option(names = "--junit", paramLabel = "FILE", description = "Also writes the outcome as JUnit XML.")
    private @Nullable Path junit;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final BiFunction<RuleBase, Path, List<WrittenScenario>> reader;

    /**
     * Prepares the command.
     *
     * @param reader reads the scenarios in a folder, written in the words of a rule base
     */
    CoverCommand(BiFunction<RuleBase, Path, List<WrittenScenario>> reader) {
        this.reader = reader;
    }

    @Override
    public Integer call() throws IOException {
        return rules.run(spec, "", this::cover);
    }

    private int cover(RuleBase ruleBase) throws IOException {
        var suite = SuiteRun.of(ruleBase, reader.apply(ruleBase, rules.scenarios(spec)));
        var progress = new ProgressLine(spec.commandLine(), "changes tested");
        var coverage = Coverage.of(suite);
        var mutation = SmallChanges.ALL.on(
                suite, RuleBaseFolder.tables(spec, rules.path()), ScenarioFiles.in(rules.scenarios(spec)), progress);
        progress.clear();
        var report = new CoverageReport(suite, coverage, mutation, CoverageGate.of(coverage, mutation));
        output.print(report.asMap(), report::print);
        if (junit != null) {
            report.junit().write(junit);
        }
        return report.isAllWell() ? 0 : 1;
    }
}
