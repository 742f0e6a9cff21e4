package org.footbridge.docs;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tests of all modules, read from the sources, so that a page that names one is wrong once it is renamed. */
final class TestMethods {

    private static final Pattern METHOD = Pattern.compile(
            "(?s)@(?:Test|ParameterizedTest|TestFactory)\\b.*?\\b(?:void|Stream<Dynamic\\w+>) (\\w+)\\(");

    private final Map<String, Path> files;

    private TestMethods(Map<String, Path> files) {
        this.files = files;
    }

    static TestMethods inTheSources() {
        return new TestMethods(ProjectFiles.MODULES.stream()
                .flatMap(module ->
                        ProjectFiles.below(ProjectFiles.ROOT.resolve(module).resolve("src/test/java")))
                .filter(file -> file.toString().endsWith("Test.java"))
                .flatMap(file -> methods(file).map(method -> Map.entry(method, file)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one)));
    }

    private static Stream<String> methods(Path file) {
        return METHOD.matcher(ProjectFiles.text(file))
                .results()
                .map(method -> file.getFileName().toString().replace(".java", ".") + method.group(1));
    }

    /** The source file of {@code Class.method}, where there is such a test; those of nested classes count as their file's. */
    Optional<Path> fileOf(String test) {
        return Optional.ofNullable(files.get(test));
    }
}
