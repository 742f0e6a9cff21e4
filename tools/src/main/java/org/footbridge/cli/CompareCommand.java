package org.footbridge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.footbridge.cli.output.OutputFormat;
import org.footbridge.cohort.RuleBaseVersions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
            "1:somebody would",
            "2:the call itself is wrong",
            "3:part of the cohort could not be read, so that nobody knows who else would"
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
        CohortEffects.mustExist(spec, cohort);
        var versions = new RuleBaseVersions(CheckCommand.sound(spec, older), CheckCommand.sound(spec, newer));
        var effects = CohortEffects.of(spec, cohort, asOf, versions, examples);
        output.print(effects.asMap(), effects::print);
        effects.mustHavePeople(spec, cohort);
        return effects.exitCode();
    }
}
