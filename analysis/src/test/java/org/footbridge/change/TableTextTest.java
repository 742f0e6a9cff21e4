package org.footbridge.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTextTest {
    private static final String TABLE = "id,summary\nA-1,\"one, and two\"\nA-2,three\n";

    @Test
    void one_row_is_written_and_all_others_stay_letter_by_letter() {
        assertThat(TableText.replaced(TABLE, 3, List.of("A-2", "four, or \"five\"")))
                .isEqualTo("id,summary\nA-1,\"one, and two\"\nA-2,\"four, or \"\"five\"\"\"\n");
    }

    @Test
    void a_new_row_stands_behind_the_one_that_it_is_like() {
        assertThat(TableText.inserted(TABLE, 2, List.of("A-3", "new")))
                .isEqualTo("id,summary\nA-1,\"one, and two\"\nA-3,new\nA-2,three\n");
    }

    @Test
    void a_row_is_taken_away() {
        assertThat(TableText.removed(TABLE, 2)).isEqualTo("id,summary\nA-2,three\n");
    }

    @Test
    void what_a_form_adds_or_leaves_out_does_no_harm() {
        assertThat(TableText.replaced("id,summary\r\nA-1,one\r\n", 2, List.of(" A-1 ", "two\r\nlines", "")))
                .isEqualTo("id,summary\nA-1,two lines,-\n");
    }
}
