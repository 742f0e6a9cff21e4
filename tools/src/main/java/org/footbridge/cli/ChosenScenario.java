package org.footbridge.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.scenario.Scenario;
import org.footbridge.scenario.WrittenScenario;
import org.footbridge.table.NearestWord;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The rule base folder and the one scenario that a command is about. */
final class ChosenScenario {

    private static final int LISTED = 12;

    @Mixin
    private final RuleBaseFolder rules = new RuleBaseFolder();

    @Parameters(
            index = "1",
            paramLabel = "SCENARIO",
            description = "The scenario: its name, a part of it that no other has, or file:line.")
    private String wanted = "";

    /**
     * What was chosen.
     *
     * @param at where the scenario stands, as a terminal or an editor opens it
     */
    record Found(RuleBase ruleBase, WrittenScenario written, String at) {

        Scenario scenario() {
            return written.scenario();
        }
    }

    /** Looks at the scenario and exits with 0; tables with faults are reported and exit with 1. */
    int look(CommandSpec spec, Consumer<Found> look) throws IOException {
        return rules.run(spec, "", ruleBase -> {
            look.accept(find(ruleBase, spec));
            return 0;
        });
    }

    /** The scenario, or a wrong call that says which ones there are. */
    private Found find(RuleBase ruleBase, CommandSpec spec) {
        var place = rules.scenarios(spec);
        var suite = ScenarioFolder.read(place, ruleBase);
        var found = matching(suite.scenarios());
        if (found.size() == 1) {
            var scenario = found.getFirst().scenario();
            return new Found(ruleBase, found.getFirst(), place.resolve(scenario.file()) + ":" + scenario.line());
        }
        if (found.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "\"" + wanted + "\" stands in " + found.size() + " names; write more of one:\n" + listed(found));
        }
        throw new ParameterException(
                spec.commandLine(),
                "No scenario is called \"" + wanted + "\"; " + nearest(suite.scenarios())
                        + (suite.problems().isEmpty()
                                ? ""
                                : "\nLeft out, since not understood: "
                                        + suite.problems().size() + ". Run ./footbridge test to see why."));
    }

    /** Somebody may have meant a name, or what stands before or behind its colon. */
    private String nearest(List<WrittenScenario> all) {
        var parts = all.stream()
                .map(written -> written.scenario().name())
                .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split(": ", 2))))
                .distinct()
                .toList();
        return NearestWord.nearest(wanted, parts)
                .map(part -> "did you mean \"" + part + "\"?")
                .orElse("write a part of a name; ./footbridge test " + rules.path() + " --json lists them all");
    }

    /** A whole name counts before a part of one: "aged 18" may be both. */
    private List<WrittenScenario> matching(List<WrittenScenario> all) {
        var text = wanted.toLowerCase(Locale.UK);
        var whole = of(
                all,
                scenario -> scenario.name().toLowerCase(Locale.UK).equals(text)
                        || wanted.endsWith(scenario.file() + ":" + scenario.line()));
        return whole.isEmpty()
                ? of(all, scenario -> scenario.name().toLowerCase(Locale.UK).contains(text))
                : whole;
    }

    private static List<WrittenScenario> of(List<WrittenScenario> all, Predicate<Scenario> which) {
        return all.stream().filter(written -> which.test(written.scenario())).toList();
    }

    private static String listed(List<WrittenScenario> found) {
        return found.stream()
                        .limit(LISTED)
                        .map(written -> "  " + written.scenario().name() + "  "
                                + written.scenario().file() + ":"
                                + written.scenario().line())
                        .collect(Collectors.joining("\n"))
                + (found.size() > LISTED ? "\n  …" : "");
    }
}
