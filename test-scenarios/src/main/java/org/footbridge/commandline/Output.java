package org.footbridge.commandline;

import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What machines read: the same values that are printed for people, as JSON. */
final class Output {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Output() {}

    static void json(CommandSpec spec, Object value) {
        spec.commandLine().getOut().println(JSON.writeValueAsString(value));
    }
}
