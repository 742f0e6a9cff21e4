package org.footbridge.commandline;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./footbridge}: what testers and governance teams run. */
@Command(
        name = "footbridge",
        mixinStandardHelpOptions = true,
        version = "Footbridge 0.1.0",
        description =
                "Says whether a rule base is sound, whether it does what was meant, and what it makes of a record.",
        subcommands = {Check.class, Explain.class, Test.class})
final class Footbridge implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Exits with 0 where all is well, 1 where something was found, 2 where the call itself was wrong. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** All commands; those that need scenarios read them as {@code test} does. */
    static CommandLine commandLine() {
        return new CommandLine(new Footbridge())
                .addSubcommand(new Cover(TestSuite::scenarios))
                .addSubcommand(new Compare())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof UnreadableScenarios) {
                        command.getErr().println(failure.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw failure;
                });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
