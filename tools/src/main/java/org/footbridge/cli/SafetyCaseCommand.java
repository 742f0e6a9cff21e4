package org.footbridge.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.footbridge.facts.London;
import org.footbridge.guard.GuardedVersion;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.safetycase.SafetyCase;
import org.footbridge.safetycase.SafetyCaseInput;
import org.footbridge.table.TableFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the draft of a clinical safety case, for a clinical safety officer to take over. */
@Command(
        name = "safety-case",
        mixinStandardHelpOptions = true,
        description =
                "Writes one HTML page in the manner of DCB0129: the hazards, the rows and scenarios that guard against them,"
                        + " approvals, and all that is missing.",
        footer = "%nIt is a draft: it claims no compliance, and its signatures are empty.",
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {"0:written", "1:the tables have faults, and nothing is written", "2:the call itself is wrong"})
final class SafetyCaseCommand implements Callable<Integer> {

    @Mixin
    private final RuleBaseFolder rules = new RuleBaseFolder();

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The page to write; it must be new.")
    private Path to = Path.of("safety-case.html");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (Files.exists(to)) {
            throw new ParameterException(spec.commandLine(), to + " is there already; name a new file.");
        }
        var folder = to.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no place for " + to + "; name a file in a folder that is there.");
        }
        return rules.run(spec, "The tables have faults, so that no safety case can be drafted.", this::write);
    }

    private int write(RuleBase ruleBase) throws IOException {
        var place = rules.scenarios(spec);
        var version =
                new GuardedVersion(ruleBase, TableFiles.in(rules.path()), ScenarioFolder.scenarios(ruleBase, place));
        var page = SafetyCase.html(
                new SafetyCaseInput(version, place.toString(), LocalDate.now(London.ZONE), Optional.empty(), true));
        Files.writeString(to, page, UTF_8);
        spec.commandLine()
                .getOut()
                .println(to + " is a draft for a clinical safety officer. Its first section says what is missing.");
        return 0;
    }
}
