package org.footbridge.governance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rule base folder as it stands in this repository, for a test to change a copy of. */
final class Folders {

    static final Path SHIPPED = Path.of("../rules/rulebase");

    private Folders() {}

    static void copy(Path to) throws IOException {
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
    }
}
