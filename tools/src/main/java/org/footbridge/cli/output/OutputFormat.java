package org.footbridge.cli.output;

import java.io.PrintWriter;
import java.util.function.BiConsumer;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a command prints what it found: in words or, with {@code --json}, the same values for machines. */
public final class OutputFormat {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Writes JSON for machines.")
    private boolean json;

    /** Prints one of the two. */
    public void print(Object forMachines, BiConsumer<PrintWriter, Ansi> inWords) {
        var command = spec.commandLine();
        if (json) {
            command.getOut().println(JSON.writeValueAsString(forMachines));
        } else {
            inWords.accept(command.getOut(), command.getColorScheme().ansi());
        }
    }
}
