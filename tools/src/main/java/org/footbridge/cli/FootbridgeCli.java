package org.footbridge.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.footbridge.cli.ScenarioFolder.UnreadableScenariosException;
import org.footbridge.cli.repository.ApproveCommand;
import org.footbridge.cli.repository.ChangeCommand;
import org.footbridge.cli.repository.HistoryCommand;
import org.footbridge.cli.repository.PublishCommand;
import org.footbridge.cli.repository.RollbackCommand;
import org.footbridge.cli.repository.SeeCommand;
import org.footbridge.coverage.SmallChanges;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code ./footbridge}: what testers and governance teams run. */
@Command(
        name = "footbridge",
        mixinStandardHelpOptions = true,
        version = FootbridgeCli.VERSION,
        description =
                "Says whether a rule base is sound, whether it does what its scenarios say, and what it makes of a record.",
        subcommands = {
            ApproveCommand.class,
            ApproveRowsCommand.class,
            ChangeCommand.class,
            CheckCommand.class,
            CodesCommand.class,
            ExplainCommand.class,
            HistoryCommand.class,
            PublishCommand.class,
            ReplayCommand.class,
            RollbackCommand.class,
            SafetyCaseCommand.class,
            SeeCommand.class,
            TestCommand.class,
            WhyCommand.class,
            WhyNotCommand.class
        })
final class FootbridgeCli implements Runnable {

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
        return new CommandLine(new FootbridgeCli())
                .addSubcommand(new CoverCommand(ScenarioFolder::scenarios))
                .addSubcommand(new CompareCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new ReportCommand(SmallChanges.ALL))
                .registerConverter(LocalDate.class, FootbridgeCli::day)
                .setParameterExceptionHandler(FootbridgeCli::wrongCall)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof UnreadableScenariosException) {
                        command.getErr().println(failure.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw failure;
                });
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("\"" + written + "\" is no day; write a day such as 2026-11-23");
        }
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
