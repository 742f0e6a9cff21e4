package org.footbridge.rulebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import java.util.stream.Stream;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever is wrong with a table, it never goes live, and the report says where, what and what to do. */
class FaultyTablesTest {

    @TestFactory
    Stream<DynamicTest> each_fault_is_refused_with_its_place_and_remedy_and_nothing_else() {
        return Stream.of(
                        FaultyCells.all(),
                        FaultyRows.all(),
                        FaultyReferenceTables.all(),
                        FaultyLeaflets.all(),
                        FaultyGuides.all(),
                        FaultyPreferences.all(),
                        FaultyFiles.all())
                .flatMap(faults -> faults)
                .map(fault -> DynamicTest.dynamicTest(
                        fault.name(), () -> assertThat(report(fault)).isEqualTo(String.join("\n", fault.reported()))));
    }

    @Test
    void one_fault_in_each_table_gives_all_of_them_in_one_report_and_nothing_extra() {
        var tables = FixedTables.TABLES;
        for (var fault : FaultyFiles.oneInEachTable()) {
            tables = fault.in(tables);
        }

        assertThat(((Outcome.Faulty) RuleBaseGate.admit(tables)).problems())
                .extracting(Object::toString)
                .containsExactlyInAnyOrderElementsOf(FaultyFiles.oneInEachTable().stream()
                        .flatMap(fault -> fault.reported().stream())
                        .toList());
    }

    @Test
    void windows_line_ends_and_a_byte_order_mark_are_no_fault() {
        var tables = FixedTables.TABLES;
        for (var path : tables.paths()) {
            tables =
                    tables.with(path, "\uFEFF" + tables.text(path).orElseThrow().replace("\n", "\r\n"));
        }

        assertThat(RuleBaseGate.admit(tables)).isInstanceOf(Outcome.Sound.class);
    }

    @Test
    void whatever_is_done_to_a_table_the_gate_answers_with_a_rule_base_or_a_report() {
        var random = new Random(2026);
        var paths = FixedTables.TABLES.paths();
        for (int round = 0; round < 150; round++) {
            var path = paths.get(random.nextInt(paths.size()));
            var broken = broken(FixedTables.TABLES.text(path).orElseThrow(), random);
            assertThatCode(() -> RuleBaseGate.admit(FixedTables.TABLES.with(path, broken)))
                    .as("%s as %s", path, broken)
                    .doesNotThrowAnyException();
        }
    }

    private static String broken(String table, Random random) {
        int at = random.nextInt(table.length());
        int to = Math.min(table.length(), at + 1 + random.nextInt(30));
        char some = ",\"\n{}-x9\0\uFFFD".charAt(random.nextInt(10));
        return switch (random.nextInt(4)) {
            case 0 -> table.substring(0, at);
            case 1 -> table.substring(0, at) + table.substring(to);
            case 2 -> table.substring(0, at) + some + table.substring(at);
            default -> table.substring(0, at) + some + table.substring(to);
        };
    }

    private static String report(PlantedTableFault fault) {
        return RuleBaseGate.admit(fault.applied()) instanceof Outcome.Faulty faulty ? faulty.report() : "admitted";
    }
}
