package org.footbridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.footbridge.advice.Adviser;
import org.footbridge.cli.output.OutputFormat;
import org.footbridge.cohort.PersonFinder;
import org.footbridge.explanation.Explanation;
import org.footbridge.facts.London;
import org.footbridge.facts.PatientFacts;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.suite.RecordFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the rules make of one record: which fired on what, and of every other one why not. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Shows which rules fired on a record, on which observations, and why the others did not.")
final class ExplainCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "RECORD",
            description = "A FHIR R4 Bundle as JSON, or any other place that compare takes records from.")
    private @Nullable Path record;

    @Option(
            names = "--patient",
            paramLabel = "ID",
            description = "Whose record, where there are several people: the id of the Patient.")
    private String patient = "";

    @Option(
            names = "--rulebase",
            paramLabel = "FOLDER",
            description = "The rule base folder (default: ${DEFAULT-VALUE}).",
            defaultValue = "${sys:footbridge.home:-.}/rules/rulebase")
    private Path folder = Path.of("rules/rulebase");

    @Option(names = "--as-of", paramLabel = "DAY", description = "The day, for example 2026-11-23 (default: today).")
    private @Nullable LocalDate asOf;

    @Mixin
    private final OutputFormat output = new OutputFormat();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        return RuleBaseFolder.run(spec, folder, "", this::explain);
    }

    private int explain(RuleBase ruleBase) throws IOException {
        var day = asOf == null ? LocalDate.now(London.ZONE) : asOf;
        var explanation = Explanation.of(ruleBase, new Adviser().evaluate(ruleBase, facts(ruleBase, day)));
        output.print(explanation, (out, _) -> explanation.print(out));
        return 0;
    }

    private PatientFacts facts(RuleBase ruleBase, LocalDate day) throws IOException {
        if (record == null || !Files.exists(record)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + record + ".");
        }
        try {
            return new RecordFile(PersonFinder.at(record, patient).bundle())
                    .facts(ruleBase.vocabulary(), day, RecordFile.reader());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), record + ": " + e.getMessage() + ".", e);
        }
    }
}
