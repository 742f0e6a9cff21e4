package org.footbridge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.footbridge.cli.output.OutputFormat;
import org.footbridge.cli.output.ProgressLine;
import org.footbridge.cohort.Cohort;
import org.footbridge.cohort.RecordCohort;
import org.footbridge.cohort.RuleBaseVersions;
import org.footbridge.cohort.ScenarioCohort;
import org.footbridge.comparison.Comparison;
import org.footbridge.comparison.RuleBaseComparer;
import org.footbridge.facts.London;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says for whom of a cohort a newer rule base shows something else than an older one. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Says who would gain, lose or see changed which card under newer tables.",
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:nobody would be shown anything else",
            "1:somebody would, or part of the cohort could not be read",
            "2:the call itself is wrong"
        })
final class CompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OLD", description = "The rule base folder that is live.")
    private Path older = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The rule base folder that may go live.")
    private Path newer = Path.of("");

    @Option(
            names = "--cohort",
            paramLabel = "PATH",
            required = true,
            description = "The people to compare for: a folder of scenarios, a FHIR Bundle (.json), a folder of them,"
                    + " or newline-delimited JSON (.ndjson; a Bundle a line, or a Bulk Data export).")
    private Path cohort = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "The day on which records are read (default: today). Scenarios say their day themselves.")
    private @Nullable LocalDate asOf;

    @Option(names = "--examples", paramLabel = "N", description = "How many people to name for each effect.")
    private int examples = 5;

    @Mixin
    private final OutputFormat output = new OutputFormat();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!Files.exists(cohort)) {
            throw new ParameterException(spec.commandLine(), "There is no cohort at " + cohort + ".");
        }
        var versions = new RuleBaseVersions(CheckCommand.sound(spec, older), CheckCommand.sound(spec, newer));
        var people = people(versions);
        var progress = new ProgressLine(spec.commandLine(), "people compared");
        var comparison = new RuleBaseComparer(
                        versions.older().ruleBase(),
                        versions.newer().ruleBase(),
                        Runtime.getRuntime().availableProcessors(),
                        examples)
                .over(people.portions(), progress);
        progress.clear();
        output.print(asMap(comparison, people.faults()), (out, ansi) -> print(comparison, people.faults(), out, ansi));
        if (comparison.people() == 0) {
            throw new ParameterException(spec.commandLine(), "Nobody in " + cohort + " could be read.");
        }
        return comparison.isSame() && people.faults().isEmpty() ? 0 : 1;
    }

    private Cohort people(RuleBaseVersions versions) throws IOException {
        if (ScenarioCohort.areAt(cohort)) {
            if (asOf != null) {
                throw new ParameterException(
                        spec.commandLine(), "Scenarios say their day themselves; leave --as-of out.");
            }
            return new ScenarioCohort(cohort, versions);
        }
        try {
            return new RecordCohort(cohort, asOf == null ? LocalDate.now(London.ZONE) : asOf, versions);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "In " + cohort + " " + e.getMessage() + ", nor any scenario.", e);
        }
    }

    private static void print(Comparison comparison, List<String> notRead, PrintWriter out, Ansi ansi) {
        out.printf(Locale.UK, "People: %,d. Shown something else: %,d.%n", comparison.people(), comparison.affected());
        for (var effect : comparison.effects()) {
            out.println();
            out.println(ansi.string("@|bold " + effect.name() + "|@ "
                    + effect.kind().name().toLowerCase(Locale.ROOT) + " for " + effect.people()
                    + (effect.people() == 1 ? " person" : " people")));
            var some = effect.groups();
            var all = comparison.everybody();
            out.println("  age        " + counts(some.byAgeBand(), all.byAgeBand()));
            out.println("  sex        " + counts(some.bySex(), all.bySex()));
            out.println("  ethnicity  " + counts(some.byEthnicity(), all.byEthnicity()));
            effect.examples().forEach(example -> out.println("  such as    " + example));
        }
        if (!notRead.isEmpty()) {
            out.println();
            out.println(ansi.string("@|bold,red Could not be read|@"));
            notRead.forEach(fault -> out.println("  " + fault));
        }
    }

    /** Of each group how many, and of how many: a group that is always hit stands out. */
    private static String counts(Map<String, Integer> some, Map<String, Integer> all) {
        return some.entrySet().stream()
                .map(group -> group.getKey() + ": " + group.getValue() + " of " + all.get(group.getKey()))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> asMap(Comparison comparison, List<String> notRead) {
        var map = new LinkedHashMap<String, Object>();
        map.put("people", comparison.people());
        map.put("affected", comparison.affected());
        map.put("everybody", comparison.everybody());
        map.put("effects", comparison.effects());
        map.put("notRead", notRead);
        return map;
    }
}
