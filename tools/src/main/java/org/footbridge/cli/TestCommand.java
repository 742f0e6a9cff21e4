package org.footbridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.footbridge.advice.Adviser;
import org.footbridge.cli.output.JsonOutput;
import org.footbridge.cli.output.SuiteReport;
import org.footbridge.cli.output.SuiteResult;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.ScenarioSuite;
import org.footbridge.scenario.Verdict;
import org.footbridge.scenario.WrittenScenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the scenarios of a rule base and says which do not come out as written. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Runs the scenarios of a rule base folder.",
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:every scenario comes out as written",
            "1:a table, a scenario's writing or its outcome is wrong",
            "2:the call itself is wrong"
        })
final class TestCommand implements Callable<Integer> {

    @Mixin
    private final RuleBaseFolder rules = new RuleBaseFolder();

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "Only scenarios whose name or file contains this, upper or lower case.")
    private String only = "";

    @Option(names = "--json", description = "Writes JSON for machines.")
    private boolean json;

    @Option(names = "--junit", paramLabel = "FILE", description = "Also writes the outcome as JUnit XML.")
    private @Nullable Path junit;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        return rules.run(
                spec,
                "The tables have faults, so that no scenario can be run.",
                ruleBase -> report(run(ruleBase), start));
    }

    private SuiteResult run(RuleBase ruleBase) {
        var place = rules.scenarios(spec);
        ScenarioSuite suite = ScenarioFolder.read(place, ruleBase);
        var chosen = suite.scenarios().stream().filter(this::isChosen).toList();
        if (chosen.isEmpty() && suite.problems().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    only.isEmpty()
                            ? "There is no scenario in " + place + "."
                            : "No scenario is called \"" + only + "\".");
        }
        var adviser = new Adviser();
        List<Verdict> verdicts =
                chosen.stream().map(scenario -> scenario.run(ruleBase, adviser)).toList();
        return new SuiteResult(place, verdicts, suite.problems());
    }

    private boolean isChosen(WrittenScenario written) {
        var wanted = only.toLowerCase(Locale.UK);
        var scenario = written.scenario();
        return scenario.name().toLowerCase(Locale.UK).contains(wanted)
                || scenario.file().toLowerCase(Locale.UK).contains(wanted);
    }

    private int report(SuiteResult outcome, long start) throws IOException {
        var took = Duration.ofNanos(System.nanoTime() - start);
        var out = spec.commandLine().getOut();
        if (json) {
            JsonOutput.json(spec, SuiteReport.asMap(outcome));
        } else {
            SuiteReport.words(
                    outcome, took, out, spec.commandLine().getColorScheme().ansi());
        }
        if (junit != null) {
            SuiteReport.junit(outcome).write(junit);
        }
        return outcome.isGood() ? 0 : 1;
    }
}
