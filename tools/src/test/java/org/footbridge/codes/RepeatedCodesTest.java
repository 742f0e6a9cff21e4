package org.footbridge.codes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.Test;

class RepeatedCodesTest {

    private static final TableFiles TABLES = TableFiles.of(Map.of(
            "vocabulary.csv",
            "term,kind,past as,codes\nCOPD,yes or no,-,copd\n",
            "codes/copd.csv",
            "system,code,display,means,source,verified\n"));

    private static List<String> remarks(String list) {
        var origin = new Origin(
                "list.csv",
                Optional.empty(),
                Optional.empty(),
                "0",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return CodesImport.of(TABLES, "COPD", CodeListFile.read(list.getBytes(UTF_8), Optional.empty()), origin, false)
                .remarks();
    }

    @Test
    void repeated_entries_are_counted_and_a_code_with_two_names_is_shown() {
        assertThat(
                        remarks(
                                "code,term\n13645005,COPD\n13645005,copd\n13645005,Chronic obstructive lung disease\n87433001,Emphysema\n"))
                .containsExactly(
                        "Entries that repeat a code: 2; the first entry of a code counts",
                        "Code 13645005 has two names: \"COPD\" (line 2), \"Chronic obstructive lung disease\" (line 4)");
    }

    @Test
    void a_list_that_names_each_code_once_needs_no_remark() {
        assertThat(remarks("code,term\n13645005,COPD\n87433001,Emphysema\n")).isEmpty();
    }
}
