package org.footbridge.commandline;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code ./footbridge}: what testers and governance teams run. */
@Command(
        name = "footbridge",
        mixinStandardHelpOptions = true,
        version = Footbridge.VERSION,
        description =
                "Says whether a rule base is sound, whether it does what was meant, and what it makes of a record.",
        subcommands = {Check.class, Explain.class, Test.class, Why.class, WhyNotShown.class})
final class Footbridge implements Runnable {

    /** As {@code --version} prints it and as the report names its maker. */
    static final String VERSION = "Footbridge 0.1.0";

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
                .addSubcommand(new Report())
                .setParameterExceptionHandler(Footbridge::wrongCall)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof UnreadableScenarios) {
                        command.getErr().println(failure.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw failure;
                });
    }

    /** One clear error: all options would push it off a small screen. */
    private static int wrongCall(ParameterException wrong, String[] arguments) {
        var command = wrong.getCommandLine();
        var err = command.getErr();
        err.println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("See ./" + command.getCommandSpec().qualifiedName() + " --help.");
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }
}
