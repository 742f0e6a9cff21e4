package org.footbridge.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.footbridge.table.FileProblem;
import org.footbridge.table.FileProblems;
import org.footbridge.table.TableFiles;
import org.junit.jupiter.api.Test;

class ListSourceReaderTest {

    private static final String HEADING = "file,source,version,date,sha256,codes,licence,recipe,server\n";

    private final FileProblems problems = new FileProblems();

    private List<ListSource> read(String rows) {
        return new ListSourceReader(problems)
                .read(TableFiles.of(Map.of("codes/copd.csv", "", ListSource.FILE, HEADING + rows)));
    }

    @Test
    void a_list_and_an_expansion_are_read() {
        var sources = read(
                "copd,a list,3,2026-10-01,ab,41,OGL,-,-\ncopd,an expression,-,-,ab,5,-,<< 13645005,https://a.example\n");

        assertThat(problems.all()).isEmpty();
        assertThat(sources).extracting(ListSource::isExpansion).containsExactly(false, true);
        assertThat(sources.getFirst().cells())
                .containsExactly("copd", "a list", "3", "2026-10-01", "ab", "41", "OGL", "-", "-");
    }

    @Test
    void a_list_is_old_on_the_day_after_its_last() {
        var list = read("copd,a list,3,2026-10-01,ab,41,OGL,-,-\n").getFirst();

        assertThat(list.isOlderThan(365, LocalDate.of(2027, 10, 1))).isFalse();
        assertThat(list.isOlderThan(365, LocalDate.of(2027, 10, 2))).isTrue();
        assertThat(read("copd,a list,3,-,ab,41,OGL,-,-\n").getFirst().isOlderThan(1, LocalDate.MAX))
                .isFalse();
    }

    @Test
    void each_fault_is_named_with_its_remedy() {
        read("copdd,a list,3,in May,ab,many,OGL,-,-\ncopd,b,3,-,ab,1,-,-,-\ncopd,b,4,-,ab,1,-,-,-\n");

        assertThat(problems.all())
                .extracting(FileProblem::toString)
                .containsExactlyInAnyOrder(
                        "codes/sources.csv:2 [file] there is no codes/copdd.csv; did you mean \"copd\"?",
                        "codes/sources.csv:2 [date] this is no day; write a day such as 2026-11-23, or -",
                        "codes/sources.csv:2 [codes] this is no number; write how many codes the list holds",
                        "codes/sources.csv:4 [source] this source stands twice for the same file; keep the newer row");
    }

    @Test
    void tables_without_imported_lists_need_no_such_table() {
        assertThat(new ListSourceReader(problems).read(TableFiles.of(Map.of()))).isEmpty();
        assertThat(problems.all()).isEmpty();
    }
}
