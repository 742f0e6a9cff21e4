package org.footbridge.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.footbridge.rulebase.RuleBaseReader.Outcome;
import org.footbridge.scenario.RuleBaseGate;
import org.footbridge.scenario.Shipped;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever is wrong with a table, it never goes live, and the report says where, what and what to do. */
class BrokenTablesTest {

    @TestFactory
    Stream<DynamicTest> each_fault_is_refused_with_its_place_and_remedy_and_nothing_else() {
        return Stream.of(FaultyCells.all(), FaultyRows.all(), FaultyFiles.all())
                .flatMap(faults -> faults)
                .map(fault -> DynamicTest.dynamicTest(
                        fault.name(), () -> assertThat(report(fault)).isEqualTo(String.join("\n", fault.reported()))));
    }

    @Test
    void one_fault_in_each_table_gives_all_of_them_in_one_report_and_nothing_extra() {
        var tables = Shipped.TABLES;
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
        var tables = Shipped.TABLES;
        for (var path : tables.paths()) {
            tables =
                    tables.with(path, "\uFEFF" + tables.text(path).orElseThrow().replace("\n", "\r\n"));
        }

        assertThat(RuleBaseGate.admit(tables)).isInstanceOf(Outcome.Sound.class);
    }

    private static String report(Fault fault) {
        return RuleBaseGate.admit(fault.inShipped()) instanceof Outcome.Faulty faulty ? faulty.report() : "admitted";
    }
}
