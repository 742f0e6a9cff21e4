package org.footbridge.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.footbridge.advice.Adviser;
import org.footbridge.card.ScenarioCards;
import org.footbridge.cli.ChosenScenario.Found;
import org.footbridge.cli.output.OutputFormat;
import org.footbridge.explanation.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows why a scenario comes out as it does: which rules fired on what, and what they show and withhold. */
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "Shows which rules fired in a scenario, on what, and what they show and withhold.")
final class WhyCommand implements Callable<Integer> {

    @Mixin
    private final ChosenScenario chosen = new ChosenScenario();

    @Mixin
    private final OutputFormat output = new OutputFormat();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What machines read. */
    record ScenarioAnswer(
            String scenario, String file, int line, boolean passed, List<String> complaints, Explanation explanation) {}

    @Override
    public Integer call() throws IOException {
        return chosen.look(spec, this::print);
    }

    private void print(Found found) {
        var person = new Adviser().evaluate(found.ruleBase(), found.scenario().facts());
        var verdict = found.written().judge(found.ruleBase(), person, new ScenarioCards());
        var explanation = Explanation.of(found.ruleBase(), person);
        var scenario = found.scenario();
        output.print(
                new ScenarioAnswer(
                        scenario.name(),
                        scenario.file(),
                        scenario.line(),
                        verdict.passed(),
                        verdict.complaints(),
                        explanation),
                (out, _) -> {
                    out.println(scenario.name() + "  " + found.at());
                    out.println(verdict.passed() ? "It comes out as written." : "It does not come out as written:");
                    verdict.complaints().forEach(complaint -> out.println("  " + complaint));
                    out.println();
                    explanation.printWhatFired(out);
                });
    }
}
