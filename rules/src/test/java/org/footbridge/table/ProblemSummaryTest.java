package org.footbridge.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemSummaryTest {

    private static FileProblem problem(int file, int line, int word) {
        return new FileProblem("codes/" + file + ".csv", line, "means", "unknown word \"" + word + "\"", "write yes");
    }

    private static Stream<FileProblem> problems(int count) {
        return IntStream.range(0, count).mapToObj(i -> problem(1, i + 2, i));
    }

    @Test
    void a_few_problems_stand_each_in_a_line() {
        assertThat(ProblemSummary.lines(problems(20).toList())).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void many_of_one_kind_and_file_are_one_line_with_their_count() {
        assertThat(ProblemSummary.lines(problems(1_200).toList()))
                .containsExactly("codes/1.csv:2 [means] unknown word \"0\"; write yes"
                        + " (and 1,199 more like it, up to line 1201)");
    }

    @Test
    void one_kind_in_many_files_is_one_line_with_the_count_of_files() {
        assertThat(ProblemSummary.lines(
                        IntStream.range(0, 50).mapToObj(i -> problem(i, 2, i)).toList()))
                .containsExactly(
                        "codes/0.csv:2 [means] unknown word \"0\"; write yes" + " (and 49 more like it, in 50 files)");
    }

    @Test
    void what_is_wrong_with_a_whole_file_or_heading_comes_first_since_more_follows_from_it() {
        var missing = new FileProblem("wording.csv", 0, "", "the file is missing", "put it into the folder");

        assertThat(ProblemSummary.lines(
                        Stream.concat(problems(100), Stream.of(missing)).toList()))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("wording.csv the file is missing");
    }

    @Test
    void more_kinds_than_a_person_reads_are_counted_in_the_last_line() {
        var kinds = IntStream.range(0, 30)
                .mapToObj(i -> new FileProblem("a.csv", 2, "column " + "x".repeat(i), "wrong", "write -"))
                .toList();

        assertThat(ProblemSummary.lines(kinds)).hasSize(21).last().isEqualTo("… and 10 more of 10 other kinds");
    }

    @Test
    void nothing_is_said_of_nothing() {
        assertThat(ProblemSummary.lines(List.of())).isEmpty();
    }
}
