package org.footbridge.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of the hand and of spreadsheets: each is refused with a remedy that fits, or means nothing and is no fault. */
class BrokenTablesTest {

    private static final int MANY = 10_000;

    @TestFactory
    Stream<DynamicTest> each_slip_is_named_with_its_place_and_a_remedy_that_fits_and_nothing_else() {
        return Stream.of(SpreadsheetSlips.all(), SlipsOfMeaning.all())
                .flatMap(slips -> slips)
                .map(slip -> DynamicTest.dynamicTest(
                        slip.name(),
                        () -> assertThat(faulty(slip.applied()).report())
                                .isEqualTo(String.join("\n", slip.reported()))));
    }

    @Test
    void what_a_spreadsheet_leaves_and_means_nothing_by_is_no_fault_in_any_table() {
        assertThat(SpreadsheetSlips.harmless())
                .allSatisfy(leaves ->
                        assertThat(RuleBaseGate.admit(inEveryTable(leaves))).isInstanceOf(Outcome.Sound.class));
    }

    @Test
    void ten_thousand_faulty_lines_end_in_a_summary_that_a_person_can_read() {
        var lines = IntStream.range(0, MANY)
                .mapToObj(line -> "http://snomed.info/sct,%d,Word %d,yse,here,seen".formatted(1_000_000 + line, line))
                .collect(Collectors.joining("\n", "system,code,display,means,source,verified\n", "\n"));
        var faulty = faulty(FixedTables.TABLES.with("codes/homeless.csv", lines));

        assertThat(faulty.problems()).hasSizeGreaterThan(MANY);
        assertThat(faulty.summary().lines())
                .hasSizeLessThan(20)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("codes/homeless.csv:2 [means] unknown word \"yse\"; did you mean \"yes\"?")
                        .endsWith("(and 9,999 more like it, up to line 10001)"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "UTF-16, :1 this file is UTF-16 text;",
        "UTF-16LE, :1 this file is UTF-16 text;",
        "windows-1252, :3 this line is not UTF-8 text;"
    })
    void a_table_in_the_encoding_of_another_program_is_one_fault(String encoding, String reported, @TempDir Path folder)
            throws IOException {
        for (var path : FixedTables.TABLES.paths()) {
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, FixedTables.TABLES.text(path).orElseThrow());
        }
        var table = folder.resolve("1-needs/practical.csv");
        var text = Files.readString(table).replace("NEED-HOU-1,active,Link worker", "NEED-HOU-1,active,Café");
        Files.write(table, text.getBytes(encoding));

        assertThat(faulty(TableFiles.in(folder)).problems())
                .singleElement()
                .asString()
                .startsWith("1-needs/practical.csv" + reported);
    }

    @Test
    void tables_in_the_folder_above_are_one_fault_and_not_one_each() {
        var texts = new HashMap<String, String>();
        FixedTables.TABLES
                .paths()
                .forEach(path ->
                        texts.put("rules/" + path, FixedTables.TABLES.text(path).orElseThrow()));

        assertThat(faulty(TableFiles.of(texts)).report())
                .isEqualTo("rules the tables stand in this folder, and not in the one that was named;"
                        + " name this folder, or move what it holds up");
    }

    private static TableFiles inEveryTable(UnaryOperator<String> change) {
        var tables = FixedTables.TABLES;
        for (var path : tables.paths()) {
            tables = tables.with(path, change.apply(tables.text(path).orElseThrow()));
        }
        return tables;
    }

    private static Outcome.Faulty faulty(TableFiles tables) {
        return (Outcome.Faulty) RuleBaseGate.admit(tables);
    }
}
