package org.footbridge.governance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rule base folder as it stands in this repository, for a test to change a copy of. */
public final class RuleBaseFolders {

    static final Path SHIPPED = Path.of("../rules/rulebase");

    /** The one scenario of a copy: without any, no rule base goes live. */
    static final String SCENARIO = "scenarios/plain.yaml";

    private RuleBaseFolders() {}

    public static void copy(Path to) throws IOException {
        try (var paths = Files.walk(SHIPPED)) {
            for (var path : paths.toList()) {
                var copy = to.resolve(SHIPPED.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
        scenario(to);
    }

    private static void scenario(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(folder.resolve(SCENARIO), """
                scenario: Nothing recorded
                as of: 2026-11-23
                who: {age: 50}
                shown: nothing
                """, UTF_8);
    }

    /** Changes a table; what is to be changed must stand in it. */
    public static void change(Path folder, String file, String from, String to) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path, UTF_8);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to), UTF_8);
    }
}
