package org.footbridge.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.footbridge.facts.PatientFacts;
import org.footbridge.table.CsvTable;
import org.footbridge.table.FileProblems;

/**
 * One line of {@code row-cases.csv}: what a person's record says, and what one row makes of it.
 *
 * @param rule id of the row
 * @param name what the case is about
 * @param recorded the person, in the words of the vocabulary
 * @param expect what the row must do
 */
record RowCase(String rule, String name, String recorded, Expect expect) {

    static final String FILE = "row-cases.csv";

    /** What a row does. */
    enum Expect {
        FIRES("fires"),
        DOES_NOT_FIRE("does not fire"),
        COULD_NOT_BE_CHECKED("could not be checked");

        private final String word;

        Expect(String word) {
            this.word = word;
        }

        private static Expect of(String word) {
            return Arrays.stream(values())
                    .filter(expect -> expect.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(FILE + ": \"" + word + "\" is no expectation"));
        }
    }

    static List<RowCase> all() {
        var problems = new FileProblems();
        var table = CsvTable.read(FILE, text(), problems);
        table.expect(List.of("rule", "case", "recorded", "expect"), problems);
        if (!problems.isEmpty()) {
            throw new AssertionError(problems.all());
        }
        return table.rows().stream()
                .map(row -> new RowCase(
                        row.cell("rule"), row.cell("case"), row.cell("recorded"), Expect.of(row.cell("expect"))))
                .toList();
    }

    PatientFacts facts() {
        return ShippedRuleBase.person(recorded);
    }

    private static String text() {
        try (var cases = RowCase.class.getResourceAsStream("/" + FILE)) {
            return new String(cases.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
