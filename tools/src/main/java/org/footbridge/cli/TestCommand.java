package org.footbridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.footbridge.advice.Adviser;
import org.footbridge.card.ScenarioCards;
import org.footbridge.cli.output.OutputFormat;
import org.footbridge.cli.output.SuiteReport;
import org.footbridge.rulebase.RuleBase;
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

    @Mixin
    private final OutputFormat output = new OutputFormat();

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
                ruleBase -> write(run(ruleBase, start)));
    }

    private SuiteReport run(RuleBase ruleBase, long start) {
        var place = rules.scenarios(spec);
        var suite = ScenarioFolder.read(place, ruleBase);
        var chosen = suite.scenarios().stream().filter(this::isChosen).toList();
        if (chosen.isEmpty() && suite.problems().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    only.isEmpty()
                            ? "There is no scenario in " + place + "."
                            : "No scenario is called \"" + only + "\".");
        }
        var adviser = new Adviser();
        var cards = new ScenarioCards();
        var verdicts = chosen.stream()
                .map(scenario -> scenario.run(ruleBase, adviser, cards))
                .toList();
        return new SuiteReport(place, verdicts, suite.problems(), Duration.ofNanos(System.nanoTime() - start));
    }

    private boolean isChosen(WrittenScenario written) {
        var wanted = only.toLowerCase(Locale.UK);
        var scenario = written.scenario();
        return scenario.name().toLowerCase(Locale.UK).contains(wanted)
                || scenario.file().toLowerCase(Locale.UK).contains(wanted);
    }

    private int write(SuiteReport report) throws IOException {
        output.print(report.asMap(), report::print);
        if (junit != null) {
            report.junit().write(junit);
        }
        return report.isAllWell() ? 0 : 1;
    }
}
