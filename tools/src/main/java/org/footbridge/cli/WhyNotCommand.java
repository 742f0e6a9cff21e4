package org.footbridge.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.footbridge.advice.Adviser;
import org.footbridge.cli.ChosenScenario.Found;
import org.footbridge.cli.output.OutputFormat;
import org.footbridge.explanation.WhyNotShown;
import org.footbridge.scenario.ShownNames;
import org.footbridge.table.NearestWord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows why a scenario does not show a route or an alert: what withholds it, or what each rule for it lacks. */
@Command(
        name = "why-not",
        mixinStandardHelpOptions = true,
        description = "Shows why a route or an alert is not shown in a scenario.")
final class WhyNotCommand implements Callable<Integer> {

    @Mixin
    private final ChosenScenario chosen = new ChosenScenario();

    @Parameters(index = "2", paramLabel = "ROUTE", description = "The route or alert, as the tables call it.")
    private String route = "";

    @Mixin
    private final OutputFormat output = new OutputFormat();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What machines read. */
    record ScenarioAnswer(String scenario, String file, int line, WhyNotShown absence) {}

    @Override
    public Integer call() throws IOException {
        return chosen.look(spec, this::print);
    }

    private void print(Found found) {
        var ruleBase = found.ruleBase();
        var possible = ShownNames.possible(ruleBase);
        var name = possible.stream()
                .filter(candidate ->
                        candidate.toLowerCase(Locale.UK).equals(route.strip().toLowerCase(Locale.UK)))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "No rule shows \"" + route + "\"; " + NearestWord.suggestion(route, possible)));
        var person = new Adviser().evaluate(ruleBase, found.scenario().facts());
        var absence = WhyNotShown.of(name, ruleBase, person);
        var scenario = found.scenario();
        output.print(new ScenarioAnswer(scenario.name(), scenario.file(), scenario.line(), absence), (out, _) -> {
            out.println(scenario.name() + "  " + found.at());
            absence.print(out);
        });
    }
}
