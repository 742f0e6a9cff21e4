package org.footbridge.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableRow;
import org.junit.jupiter.api.Test;

/**
 * Holds docs/conformance.md to our table of what HL7 demands of a CDS service, and the table to the tests: each statement has a
 * test that is in the sources, or a reason why it has none.
 */
class ConformancePageTest {

    private static final Path PAGE = ProjectFiles.ROOT.resolve("docs/conformance.md");
    private static final Path TABLE = Path.of("src/test/resources/org/footbridge/docs/cds-hooks-statements.csv");
    private static final String MARKER = "<!-- From here on the page is generated. -->\n";
    private static final List<String> COLUMNS =
            List.of("section", "statement", "strength", "says", "standing", "tests", "reason");
    private static final TestMethods TESTS = TestMethods.inTheSources();

    /** How a statement stands. */
    private enum Standing {
        TESTED("tested", "proved by a test"),
        NOT_USED("not used", "allowed, and not used"),
        CLIENT("client", "for the client to do"),
        NOT_TESTED("not tested", "without a test that proves it"),
        NOT_MET("not met", "not met");

        private final String word;
        private final String inWords;

        Standing(String word, String inWords) {
            this.word = word;
            this.inWords = inWords;
        }
    }

    /** One numbered statement, in our words. */
    private record Statement(
            String section,
            String id,
            String strength,
            String says,
            Standing standing,
            List<String> tests,
            String reason) {

        static Statement of(TableRow row) {
            return new Statement(
                    row.cell("section"),
                    row.cell("statement"),
                    row.cell("strength"),
                    row.cell("says"),
                    Arrays.stream(Standing.values())
                            .filter(standing -> standing.word.equals(row.cell("standing")))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(row + " has no known standing")),
                    Arrays.stream(row.cell("tests").split("; "))
                            .filter(test -> !test.equals("-"))
                            .toList(),
                    row.cell("reason").replaceFirst("^-$", ""));
        }

        String line() {
            var proof = Stream.concat(
                            Stream.of(reason).filter(text -> !text.isEmpty()),
                            tests.stream().map(Statement::link))
                    .collect(joining("<br>"));
            return "| %s | %s | %s | %s | %s |".formatted(id, strength, says, standing.word, proof);
        }

        private static String link(String test) {
            var file = TESTS.fileOf(test).map(ProjectFiles::nameOf).orElse("nowhere");
            return "[%s](../%s) `%s`".formatted(test.replaceFirst("\\..*", ""), file, test.replaceFirst(".*\\.", ""));
        }
    }

    private static List<Statement> statements() {
        var problems = new FileProblems();
        var table = CsvTable.read(TABLE.getFileName().toString(), ProjectFiles.text(TABLE), problems);
        table.expect(COLUMNS, problems);
        assertThat(problems.all()).isEmpty();
        return table.rows().stream().map(Statement::of).toList();
    }

    @Test
    void the_table_has_each_numbered_statement_once() {
        assertThat(statements().stream().map(Statement::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("cds-hooks_2\\.0@\\d+|cds-hooks-library_1\\.0\\.1@\\d+"))
                .hasSize(143);
    }

    @Test
    void every_test_that_the_table_names_exists() {
        assertThat(statements().stream()
                        .flatMap(statement -> statement.tests().stream())
                        .filter(test -> TESTS.fileOf(test).isEmpty()))
                .as("named in " + TABLE.getFileName() + ", but not in the sources")
                .isEmpty();
    }

    @Test
    void each_statement_has_a_test_or_a_reason() {
        assertThat(statements())
                .allSatisfy(statement -> assertThat(
                                statement.standing() == Standing.TESTED
                                        ? statement.tests()
                                        : List.of(statement.reason()))
                        .as(statement.id())
                        .isNotEmpty()
                        .doesNotContain(""));
    }

    /** What binds and is not met is no secret; it stands on the page, and here, so that it is noticed. */
    @Test
    void nothing_that_binds_is_unmet() {
        assertThat(statements().stream().filter(statement -> statement.standing() == Standing.NOT_MET))
                .isEmpty();
    }

    @Test
    void page_says_what_the_table_says() throws IOException {
        var page = ProjectFiles.text(PAGE);
        int end = page.indexOf(MARKER);
        assertThat(end).as("docs/conformance.md has lost its marker").isPositive();
        var expected = page.substring(0, end + MARKER.length()) + generated(statements());
        if (Boolean.getBoolean("conformance.doc.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(ProjectFiles.text(PAGE))
                .as("docs/conformance.md differs from its table; write it again with:"
                        + " ./verify -pl test-scenarios -am -Dtest=ConformancePageTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dconformance.doc.write=true")
                .isEqualTo(expected);
    }

    private static String generated(List<Statement> all) {
        Map<String, List<Statement>> sections = all.stream()
                .collect(Collectors.groupingBy(Statement::section, LinkedHashMap::new, Collectors.toList()));
        return "\n| of " + all.size() + " statements | |\n|---|---|\n"
                + Arrays.stream(Standing.values())
                        .map(standing -> "| %s | %d |\n"
                                .formatted(
                                        standing.inWords,
                                        all.stream()
                                                .filter(statement -> statement.standing() == standing)
                                                .count()))
                        .collect(joining())
                + sections.entrySet().stream()
                        .map(section -> "\n## " + section.getKey() + "\n\n"
                                + "| statement | strength | says | here | proof, or why there is none |\n"
                                + "|---|---|---|---|---|\n"
                                + section.getValue().stream()
                                        .map(Statement::line)
                                        .collect(joining("\n", "", "\n")))
                        .collect(joining());
    }
}
