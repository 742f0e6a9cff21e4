package org.footbridge.cli.output;

import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What machines read: the same values that are printed for people, as JSON. */
public final class JsonOutput {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonOutput() {}

    public static void json(CommandSpec spec, Object value) {
        spec.commandLine().getOut().println(JSON.writeValueAsString(value));
    }
}
