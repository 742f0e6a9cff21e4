package org.footbridge.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Plain English: words that a reader stumbles over do not occur in pages, package descriptions and comments. */
class ProseTest {

    private static final List<String> QUAINT = List.of(
            "beside",
            "anew",
            "whoever",
            "whomever",
            "whatever",
            "mend",
            "mends",
            "mended",
            "mending",
            "told",
            "tells",
            "by which",
            "leave to",
            "hold to",
            "holds to",
            "hold it to",
            "holds it to",
            "hold them to",
            "holds them to",
            "held to",
            "knock",
            "knocks");

    private static final Pattern QUAINT_WORD =
            Pattern.compile("(?i)\\b(" + String.join("|", QUAINT).replace(" ", "\\s+(?:\\*\\s+)?") + ")\\b");

    private static final Pattern COMMENT = Pattern.compile(
            "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])+'|(/\\*.*?\\*/|//[^\\n]*)",
            Pattern.DOTALL);

    /** Code and its output are quoted as they are. */
    private static final Pattern QUOTED = Pattern.compile("(?ms)^```.*?^```$|^ {4,}\\S[^\\n]*$|`[^`\\n]*`");

    /** Generated from the tables, whose sentences clinicians have to approve. */
    private static final String GENERATED = "docs/rules.md";

    /** Modules whose comments still hold such words; an entry goes as soon as its module is clean. */
    private static final Set<String> COMMENTS_NOT_YET = Set.of();

    /** Pages that still hold such words. */
    private static final Set<String> PAGES_NOT_YET = Set.of();

    private static List<String> quaintIn(String prose) {
        return QUAINT_WORD
                .matcher(prose)
                .results()
                .map(found -> lineAround(prose, found.start()))
                .toList();
    }

    private static String lineAround(String prose, int at) {
        int end = prose.indexOf('\n', at);
        return prose.substring(prose.lastIndexOf('\n', at) + 1, end < 0 ? prose.length() : end)
                .strip();
    }

    private static String comments(Path source) {
        var prose = new StringBuilder();
        COMMENT.matcher(ProjectFiles.text(source))
                .results()
                .filter(part -> part.group(1) != null)
                .forEach(part -> prose.append(part.group(1)).append('\n'));
        return prose.toString();
    }

    private static Stream<Path> sources(String module) {
        return ProjectFiles.below(ProjectFiles.ROOT.resolve(module).resolve("src/main/java"))
                .filter(file -> file.toString().endsWith(".java"));
    }

    private static List<String> quaintComments(Stream<Path> sources) {
        return sources.flatMap(
                        file -> quaintIn(comments(file)).stream().map(line -> ProjectFiles.nameOf(file) + ": " + line))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> pages_are_in_plain_words() {
        return ProjectFiles.pages()
                .filter(page -> !ProjectFiles.nameOf(page).equals(GENERATED))
                .filter(page -> !PAGES_NOT_YET.contains(ProjectFiles.nameOf(page)))
                .map(page -> DynamicTest.dynamicTest(
                        ProjectFiles.nameOf(page),
                        () -> assertThat(quaintIn(
                                        QUOTED.matcher(ProjectFiles.text(page)).replaceAll("")))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> package_descriptions_are_in_plain_words() {
        return ProjectFiles.MODULES.stream()
                .map(module -> DynamicTest.dynamicTest(
                        module,
                        () -> assertThat(quaintComments(
                                        sources(module).filter(file -> file.endsWith("package-info.java"))))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> comments_are_in_plain_words() {
        return ProjectFiles.MODULES.stream()
                .filter(module -> !COMMENTS_NOT_YET.contains(module))
                .map(module -> DynamicTest.dynamicTest(
                        module,
                        () -> assertThat(quaintComments(sources(module))).isEmpty()));
    }

    /** What is exempt must need it, so that no exemption outlives its reason. */
    @Test
    void every_exemption_is_still_needed() {
        assertThat(COMMENTS_NOT_YET)
                .allSatisfy(module ->
                        assertThat(quaintComments(sources(module))).as(module).isNotEmpty());
        assertThat(PAGES_NOT_YET)
                .allSatisfy(page -> assertThat(quaintIn(ProjectFiles.text(ProjectFiles.ROOT.resolve(page))))
                        .as(page)
                        .isNotEmpty());
    }

    @Test
    void strings_are_no_comments_and_comments_are_read_over_their_line_ends() {
        assertThat(quaintIn("/** So that a reader holds\n * to it, whoever it is. */"))
                .hasSize(2);
        assertThat(COMMENT.matcher("\"// anew\"").results().filter(part -> part.group(1) != null))
                .isEmpty();
    }
}
