package org.footbridge.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footbridge.history.RuleBaseFiles;
import org.footbridge.table.TableRow;
import org.junit.jupiter.api.Test;

/** Two people at one table: nobody writes over what they have not seen. */
class EditedRowTest {
    private static final String PATH = "1-needs/needs.csv";
    private static final RuleBaseFiles OPENED = files("A,1", "B,2", "C,3");
    private static final EditedRow EDITED = new EditedRow(PATH, 3, false, List.of("B", "typed"));

    private static RuleBaseFiles files(String... rows) {
        return RuleBaseFiles.of(Map.of(PATH, "id,rank\n" + String.join("\n", rows) + "\n"));
    }

    private static Optional<List<String>> meanwhile(EditedRow edited, RuleBaseFiles now) {
        return edited.since(OPENED, now).map(it -> it.row().map(TableRow::cells).orElse(List.of()));
    }

    @Test
    void is_written_where_its_row_stands_now_while_others_change_other_rows() {
        var now = files("A,9", "new,0", "B,2");

        assertThat(meanwhile(EDITED, now)).isEmpty();
        assertThat(EDITED.movedTo(OPENED, now).in(now)).isEqualTo("id,rank\nA,9\nnew,0\nB,typed\n");
    }

    @Test
    void is_not_written_over_what_somebody_else_has_made_of_the_same_row() {
        assertThat(meanwhile(EDITED, files("new,0", "A,1", "B,9", "C,3"))).hasValue(List.of("B", "9"));
    }

    @Test
    void takes_what_somebody_else_wrote_in_cells_that_were_not_touched() {
        var meanwhile = EDITED.since(OPENED, files("A,1", "B,9", "C,3")).orElseThrow();

        assertThat(meanwhile.theirs()).containsExactly("", "9");
        assertThat(meanwhile.merged(List.of("B", "2"))).containsExactly("B", "9");
        assertThat(meanwhile.merged(List.of("B", "typed"))).containsExactly("B", "typed");
    }

    @Test
    void is_not_written_where_its_row_is_gone_or_where_nobody_can_say_which_it_is() {
        assertThat(meanwhile(EDITED, files("A,1", "C,3"))).hasValue(List.of());
        assertThat(meanwhile(EDITED, files("A,1", "B,8", "B,9"))).hasValue(List.of());
    }

    @Test
    void is_added_as_a_new_row_whatever_became_of_the_one_that_was_copied() {
        var copy = new EditedRow(PATH, 3, true, List.of("D", "4"));
        var changed = files("A,1", "B,9", "C,3");
        var same = files("new,0", "A,1", "B,2", "C,3");

        assertThat(meanwhile(copy, changed)).isEmpty();
        assertThat(copy.movedTo(OPENED, changed).in(changed)).endsWith("C,3\nD,4\n");
        assertThat(copy.movedTo(OPENED, same).in(same)).endsWith("B,2\nD,4\nC,3\n");
    }
}
