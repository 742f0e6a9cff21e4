package org.footbridge.commandline;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.footbridge.rulebase.RuleBase;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.table.TableFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the tables of a folder and runs their canaries, as the service does before a rule base may go live. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Checks the tables of a rule base folder.")
final class Check implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "The rule base folder, for example rules/rulebase.")
    private Path folder = Path.of("rules/rulebase");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        return switch (admitted(spec, folder)) {
            case Outcome.Faulty faulty -> {
                out.println(faulty.report());
                out.println(faulty.problems().size() + " found. The rule base cannot go live.");
                yield 1;
            }
            case Outcome.Sound(var ruleBase) -> {
                summary(out, ruleBase);
                yield 0;
            }
        };
    }

    /** Reads a folder through the gate; a folder that is not there is a wrong call. */
    static Outcome admitted(CommandSpec spec, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + folder + ".");
        }
        return RuleBaseGate.admit(TableFiles.in(folder));
    }

    private static void summary(PrintWriter out, RuleBase ruleBase) {
        var active =
                ruleBase.rows().stream().filter(row -> row.head().isActive()).count();
        out.printf(
                "%s %s is sound: %d active rules, every canary lives.%n",
                ruleBase.about().title(), ruleBase.about().version(), active);
        out.println("SHA-256 " + ruleBase.sha256());
        ruleBase.overdueOn(LocalDate.now(ZoneId.of("Europe/London")))
                .forEach(row -> out.printf(
                        "Review overdue: %s was due on %s (%s)%n",
                        row.id(), row.head().reviewBy(), row.head().owner()));
    }
}
