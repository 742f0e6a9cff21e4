package org.footbridge.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.footbridge.guard.GuardedTables.TABLES;
import static org.footbridge.guard.GuardedTables.version;
import static org.footbridge.guard.TableEdit.add;
import static org.footbridge.guard.TableEdit.both;
import static org.footbridge.guard.TableEdit.remove;
import static org.footbridge.guard.TableEdit.set;

import java.util.List;
import java.util.Set;
import org.footbridge.table.FileProblem;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An id that a rule ever had is never another rule's, however many versions ago that was. */
class UsedIdsTest {

    private static final String NEEDS = "1-needs/practical.csv";
    private static final String RETIRED = "retired-ids.csv";
    private static final TableFiles GONE = remove(NEEDS, "NEED-MON-3").apply(TABLES);
    private static final TableFiles KEPT = add(
                    RETIRED, "NEED-MON-3,money problem in the last year: need money,2026-11-29")
            .apply(GONE);

    private static List<String> problems(TableFiles live, TableFiles next) {
        return Guard.compare(version(live), version(next), Set.of()).problems().stream()
                .map(FileProblem::toString)
                .toList();
    }

    private static List<String> names(TableFiles live, TableFiles next) {
        return Guard.weakenings(version(live), version(next)).stream()
                .map(Weakening::name)
                .toList();
    }

    @Test
    void a_rule_that_goes_leaves_its_id() {
        assertThat(problems(TABLES, GONE))
                .singleElement()
                .asString()
                .startsWith(NEEDS)
                .contains(
                        "[id] NEED-MON-3 is gone, and nothing keeps its id from another rule; keep the row with the status"
                                + " retired, or add the id to retired-ids.csv (columns id,meaning,removed), where it meant: ");
        assertThat(problems(TABLES, KEPT)).isEmpty();
    }

    @Test
    void no_row_takes_the_id_of_a_rule_that_is_gone() {
        GuardedTables.assertRefused(
                add(RETIRED, "NEED-MON-3,another rule of long ago,2024-01-31").apply(TABLES),
                "[id] NEED-MON-3 was the id of a rule that is gone (retired-ids.csv:3: another rule of long ago); ids are"
                        + " permanent: give this row a new one");
    }

    @Test
    void an_id_of_many_versions_ago_is_not_forgotten_for_a_new_rule() {
        var reused = both(set(NEEDS, "NEED-MON-4", "id", "NEED-MON-3"), remove(RETIRED, "NEED-MON-3"))
                .apply(KEPT);

        assertThat(names(KEPT, reused)).contains("NEED-MON-3 given another meaning");
        assertThat(names(KEPT, remove(RETIRED, "NEED-MON-3").apply(KEPT))).containsExactly("NEED-MON-3 forgotten");
    }

    @Test
    void a_retired_row_may_go_where_its_id_stays() {
        var retired = set(NEEDS, "NEED-MON-3", "status", "retired").apply(TABLES);

        assertThat(names(retired, GONE)).containsExactly("NEED-MON-3 removed");
        assertThat(names(retired, KEPT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NEED-MON,was,2026-11-29                              | [id] "NEED-MON" is no rule id
            NEED-XYZ-1,-,2026-11-29                              | [meaning] nobody will know what it meant
            NEED-XYZ-1,was,soon                                  | [removed] "soon" is not a date
            "NEED-FAL-2,was once more,2026-11-29"                | [id] NEED-FAL-2 stands twice
            """)
    void faults_of_the_file_are_said(String line, String said) {
        GuardedTables.assertRefused(add(RETIRED, line.replace("\"", "")).apply(TABLES), said);
    }
}
