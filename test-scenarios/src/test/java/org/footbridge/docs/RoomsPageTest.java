package org.footbridge.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds docs/rooms.md to the packages: below its marker it consists of their own descriptions, and of the class that
 * each names with {@code @see} as the one to open first.
 */
class RoomsPageTest {

    private static final Path PAGE = ProjectFiles.ROOT.resolve("docs/rooms.md");
    private static final String MARKER = "<!-- From here on the page is generated. -->\n";
    private static final Pattern MODULE_SENTENCE = Pattern.compile("<description>(.+?)</description>");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern SENTENCE = Pattern.compile("(?s)/\\*\\*(.*?)(?:@see (\\w+)\\s*)?\\*/");

    /** Packages in reading order; a new package comes last in its module until it has a place here. */
    private static final List<String> READING_ORDER = List.of(
            "facts",
            "vocabulary",
            "table",
            "condition",
            "rule",
            "rulebase",
            "engine",
            "pathway",
            "advice",
            "scenario",
            "scenario.reader",
            "record",
            "record.access",
            "chart",
            "suite",
            "card",
            "cdshooks",
            "consultation",
            "hook",
            "hook.clients",
            "http",
            "feedback",
            "governance",
            "governance.kept",
            "launch",
            "launch.discovery",
            "launch.oauth",
            "launch.session",
            "launch.record",
            "launch.failure",
            "page",
            "web",
            "crmi",
            "safetycase",
            "printed",
            "cli",
            "cli.output",
            "explanation",
            "coverage",
            "comparison",
            "cohort",
            "report",
            "codes",
            "codes.refresh",
            "launcher",
            "launcher.screens",
            "launcher.cdsclient",
            "launcher.card",
            "launcher.smart",
            "launcher.oauth",
            "launcher.fhir",
            "launcher.store",
            "launcher.persona",
            "launcher.faultlab",
            "launcher.web",
            "shipped",
            "fourruns",
            "recordwriter",
            "recordwriter.entry",
            "recordserver",
            "wholepath",
            "structure",
            "docs");

    /** A package: its name below org.footbridge, its sentence, and the file to open first. */
    private record Room(String name, String sentence, Path openFirst) {

        static Room of(Path packageInfo) {
            var text = ProjectFiles.text(packageInfo);
            var named = PACKAGE.matcher(text);
            var doc = SENTENCE.matcher(text);
            assertThat(named.find() && doc.find() && doc.group(2) != null)
                    .as(ProjectFiles.nameOf(packageInfo) + " needs a sentence, and @see with the class to open first")
                    .isTrue();
            return new Room(
                    named.group(1).replaceFirst("^org\\.footbridge\\.?", ""),
                    doc.group(1).replaceAll("\\s*\\n\\s*\\*[ \\t]?", " ").strip(),
                    packageInfo.resolveSibling(doc.group(2) + ".java"));
        }

        String row() {
            var file = openFirst.getFileName().toString().replace(".java", "");
            var shown = name.isEmpty() ? "org.footbridge" : name;
            return "| `%s` | %s | [%s](../%s) |".formatted(shown, sentence, file, ProjectFiles.nameOf(openFirst));
        }

        int place() {
            int place = READING_ORDER.indexOf(name);
            return place < 0 ? READING_ORDER.size() : place;
        }
    }

    private static Stream<Room> rooms(String module) {
        var sources = module.equals("test-scenarios") ? "src/test/java" : "src/main/java";
        return ProjectFiles.below(ProjectFiles.ROOT.resolve(module).resolve(sources))
                .filter(file -> file.endsWith("package-info.java"))
                .map(Room::of)
                .sorted(Comparator.comparingInt(Room::place).thenComparing(Room::name));
    }

    private static String section(String module) {
        var pom = ProjectFiles.text(ProjectFiles.ROOT.resolve(module).resolve("pom.xml"));
        var about = MODULE_SENTENCE.matcher(pom);
        return "\n## " + module + "\n\n" + (about.find() ? about.group(1) + "\n\n" : "")
                + "| package | what it is | open first |\n|---|---|---|\n"
                + rooms(module).map(Room::row).collect(joining("\n", "", "\n"));
    }

    @Test
    void page_lists_every_package_in_its_own_words() throws IOException {
        var page = ProjectFiles.text(PAGE);
        int end = page.indexOf(MARKER);
        assertThat(end).as("docs/rooms.md has lost its marker").isPositive();
        var expected = page.substring(0, end + MARKER.length())
                + ProjectFiles.MODULES.stream().map(RoomsPageTest::section).collect(joining());
        if (Boolean.getBoolean("rooms.doc.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(ProjectFiles.text(PAGE))
                .as("docs/rooms.md differs from the package-info files; write it again with:"
                        + " ./verify -pl test-scenarios -am -Dtest=RoomsPageTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Drooms.doc.write=true")
                .isEqualTo(expected);
    }

    @Test
    void every_class_to_open_first_exists() {
        assertThat(ProjectFiles.MODULES.stream()
                        .flatMap(RoomsPageTest::rooms)
                        .map(Room::openFirst)
                        .filter(file -> !Files.exists(file)))
                .isEmpty();
    }

    @Test
    void reading_order_names_only_packages_that_exist() {
        var names = ProjectFiles.MODULES.stream()
                .flatMap(RoomsPageTest::rooms)
                .map(Room::name)
                .toList();

        assertThat(READING_ORDER).isSubsetOf(names);
    }
}
