package org.footbridge.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.guard.GuardedTables.DAY;
import static org.footbridge.guard.GuardedTables.TABLES;
import static org.footbridge.guard.GuardedTables.version;
import static org.footbridge.guard.TableEdit.set;

import java.util.List;
import java.util.function.UnaryOperator;
import org.footbridge.table.FileProblem;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.Test;

/** Approvals that would mislead somebody who reads by whom and when rows were approved. */
class ApprovalFaultsTest {

    private static final String ROWS = TableFiles.APPROVED_ROWS;

    private static List<String> faults(UnaryOperator<TableFiles> forged) {
        return Guard.alone(version(forged.apply(TABLES))).problems().stream()
                .map(FileProblem::toString)
                .toList();
    }

    private static UnaryOperator<TableFiles> text(UnaryOperator<String> edit) {
        return tables -> tables.with(ROWS, edit.apply(tables.text(ROWS).orElseThrow()));
    }

    @Test
    void what_approve_writes_has_none() {
        assertThat(faults(UnaryOperator.identity())).isEmpty();
    }

    @Test
    void a_day_that_is_yet_to_come_is_shown_as_such() {
        var forged = set(ROWS, "WITHHOLD-SUI-1", "date", "2027-01-01").apply(TABLES);

        assertThat(ApprovedRows.state(forged, DAY).inWords())
                .anySatisfy(line -> assertThat(line)
                        .startsWith(ROWS)
                        .endsWith(" 2027-01-01 is yet to come: write the day on which somebody approved these rows"));
        assertThat(ApprovedRows.state(forged, DAY.plusDays(1)).doubts()).isEmpty();
    }

    @Test
    void the_name_of_another_row() {
        assertThat(faults(set(ROWS, "WITHHOLD-SUI-1", "row", "WITHHOLD-EX-1")))
                .singleElement()
                .asString()
                .contains("[row] this is the approval of another row of 2-withholding/safety.csv: WITHHOLD-SUI-1;");
    }

    @Test
    void two_approvals_of_one_row() {
        var twice = text(text -> text
                + text.lines()
                        .filter(line -> line.contains("WITHHOLD-SUI-1,"))
                        .findFirst()
                        .orElseThrow()
                        .replace(",Footbridge,", ",B,")
                + "\n");

        assertThat(faults(twice))
                .singleElement()
                .asString()
                .contains("[sha256] this row is approved twice; keep the one");
    }

    @Test
    void a_role_that_is_named_nowhere_else_is_shown_as_such() {
        var forged = set(ROWS, "WITHHOLD-SUI-1", "role", "Chief wizard").apply(TABLES);

        assertThat(ApprovedRows.state(forged, DAY).inWords())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("\"Chief wizard\" owns no row, and about.csv does not name it: ask who that was"))
                .anySatisfy(line -> assertThat(line).endsWith(" rows: demonstration, approved by no clinician"));
    }

    @Test
    void a_byte_order_mark_and_another_order_mislead_nobody() {
        var shuffled = text(text -> {
                    var lines = text.lines().toList();
                    return "\uFEFF" + lines.getFirst() + "\r\n"
                            + String.join("\r\n", lines.subList(1, lines.size()).reversed()) + "\r\n";
                })
                .apply(TABLES);

        assertThat(ApprovedRows.state(shuffled, DAY)).isEqualTo(ApprovedRows.state(TABLES, DAY));
        assertThat(faults(_ -> shuffled)).isEmpty();
    }
}
