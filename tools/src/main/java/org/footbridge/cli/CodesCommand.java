package org.footbridge.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Keeps value sets from published lists of codes. */
@Command(
        name = "codes",
        mixinStandardHelpOptions = true,
        description = "Takes published lists of codes into the value sets of a rule base.",
        subcommands = {CodesImportCommand.class, CodesRefreshCommand.class})
final class CodesCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do with codes: import or refresh.");
    }
}
