package org.footbridge.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of this repository, as text. */
final class ProjectFiles {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Modules in reading order. */
    static final List<String> MODULES = List.of(
            "rules",
            "record",
            "cards",
            "analysis",
            "export",
            "service",
            "tools",
            "smart-launcher",
            "test-scenarios",
            "benchmarks",
            "benchmarks/peer");

    private ProjectFiles() {}

    /** All files below a folder, in the order of their names; none if there is no such folder. */
    static Stream<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages that people read: README and its companions, and all of docs. */
    static Stream<Path> pages() {
        var companions = Stream.of(
                "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "smart-launcher/README.md", "test-scenarios/README.md");
        return Stream.concat(
                companions.map(ROOT::resolve),
                below(ROOT.resolve("docs")).filter(file -> file.toString().endsWith(".md")));
    }

    static String text(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String nameOf(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }
}
