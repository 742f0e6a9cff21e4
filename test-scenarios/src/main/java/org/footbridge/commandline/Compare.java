package org.footbridge.commandline;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.footbridge.comparison.Comparing;
import org.footbridge.comparison.Comparison;
import org.footbridge.comparison.Effect;
import org.footbridge.comparison.Resident;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Says for whom of a cohort a newer rule base shows something else than an older one. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Says who would gain, lose or see changed which card under newer tables.")
final class Compare implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OLD", description = "The rule base folder that is live.")
    private Path older = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The rule base folder that may go live.")
    private Path newer = Path.of("");

    @Option(
            names = "--cohort",
            paramLabel = "PATH",
            required = true,
            description = "The people to compare for: a folder of scenarios.")
    private Path cohort = Path.of("");

    @Option(names = "--examples", paramLabel = "N", description = "How many people to name for each effect.")
    private int examples = 5;

    @Option(names = "--json", description = "Writes JSON for machines.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final BiFunction<RuleBase, Path, Iterable<Resident>> reader;

    /**
     * Prepares the command.
     *
     * @param reader reads the people at a path, in the words of the older rule base
     */
    Compare(BiFunction<RuleBase, Path, Iterable<Resident>> reader) {
        this.reader = reader;
    }

    @Override
    public Integer call() {
        if (!Files.exists(cohort)) {
            throw new ParameterException(spec.commandLine(), "There is no cohort at " + cohort + ".");
        }
        var live = sound(older);
        var progress = new Progress(spec.commandLine(), "people compared");
        var comparison = new Comparing(live, sound(newer), Runtime.getRuntime().availableProcessors(), examples)
                .over(reader.apply(live, cohort), progress);
        progress.clear();
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.builder().build().writeValueAsString(comparison));
        } else {
            print(comparison, out, spec.commandLine().getColorScheme().ansi());
        }
        return comparison.isSame() ? 0 : 1;
    }

    private RuleBase sound(Path folder) {
        return switch (Check.admitted(spec, folder)) {
            case Outcome.Sound(var ruleBase) -> ruleBase;
            case Outcome.Faulty faulty ->
                throw new ParameterException(
                        spec.commandLine(), "The tables in " + folder + " have faults:\n" + faulty.report());
        };
    }

    private static void print(Comparison comparison, PrintWriter out, Ansi ansi) {
        out.printf("People: %d. Shown something else: %d.%n", comparison.people(), comparison.affected());
        for (var effect : comparison.effects()) {
            out.println();
            out.println(ansi.string("@|bold " + effect.name() + "|@ " + kind(effect) + " " + effect.people()
                    + (effect.people() == 1 ? " person" : " people")));
            out.println("  age        " + counts(effect.byAgeBand()));
            out.println("  sex        " + counts(effect.bySex()));
            out.println("  ethnicity  " + counts(effect.byEthnicity()));
            out.println("  such as    " + String.join(", ", effect.examples()));
        }
    }

    private static String kind(Effect effect) {
        return effect.kind().name().toLowerCase(Locale.ROOT) + " for";
    }

    private static String counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
