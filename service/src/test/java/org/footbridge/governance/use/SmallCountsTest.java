package org.footbridge.governance.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SmallCountsTest {

    private static String seen(SmallCounts counts) {
        return counts.visible().toString();
    }

    @Test
    void under_eight_is_hidden_and_others_are_rounded_to_five() {
        assertThat(seen(new SmallCounts(0, 1, 7, 8, 12, 13, 1_002))).isEqualTo("[0, hidden, hidden, 10, 10, 15, 1000]");
    }

    @Test
    void a_count_that_could_be_found_by_subtraction_takes_the_next_smallest_with_it() {
        assertThat(seen(new SmallCounts(100, 3, 40, 57).adding(0, 1, 2, 3))).isEqualTo("[100, hidden, hidden, 55]");
    }

    @Test
    void counts_so_few_together_that_each_must_be_small_take_another_with_them() {
        assertThat(seen(new SmallCounts(50, 1, 1, 48).adding(0, 1, 2, 3))).isEqualTo("[50, hidden, hidden, hidden]");
    }

    @Test
    void where_all_others_are_none_the_sum_is_hidden_with_its_part() {
        assertThat(seen(new SmallCounts(3, 3, 0, 0).adding(0, 1, 2, 3))).isEqualTo("[hidden, hidden, 0, 0]");
    }

    @Test
    void what_does_not_add_up_is_refused() {
        var counts = new SmallCounts(3, 1, 1);

        assertThatThrownBy(() -> counts.adding(0, 1, 2)).hasMessageContaining("do not add up");
    }

    /**
     * Somebody who knows the rule and all that is shown: for each small count there is another table of counts, in which it
     * is another, and of which the very same would be shown.
     */
    @Test
    void no_small_count_follows_from_all_that_is_shown() {
        var random = new Random(20_261_130);
        int small = 0;
        for (int table = 0; table < 400; table++) {
            var counts = LongStream.generate(() -> count(random)).limit(4).toArray();
            var shown = table(counts).visible();
            for (int cell = 0; cell < counts.length; cell++) {
                if (counts[cell] > 0 && counts[cell] < SmallCounts.SMALL) {
                    small++;
                    assertThat(couldBeAnother(counts, cell, shown))
                            .as(
                                    "count %s of %s, shown as %s",
                                    cell, LongStream.of(counts).boxed().toList(), shown)
                            .isTrue();
                }
            }
        }
        assertThat(small).isGreaterThan(300);
    }

    private static long count(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> 1 + random.nextInt(7);
            case 2 -> 8 + random.nextInt(12);
            default -> 20 + random.nextInt(200);
        };
    }

    /** Two months with two replies each, with all their sums. */
    private static SmallCounts table(long[] inner) {
        long accepted = inner[0] + inner[2];
        long overridden = inner[1] + inner[3];
        var all = new ArrayList<Long>(List.of(
                accepted + overridden,
                accepted,
                overridden,
                inner[0] + inner[1],
                inner[0],
                inner[1],
                inner[2] + inner[3],
                inner[2],
                inner[3]));
        return new SmallCounts(all.stream().mapToLong(Long::longValue).toArray())
                .adding(0, 1, 2)
                .adding(3, 4, 5)
                .adding(6, 7, 8)
                .adding(0, 3, 6)
                .adding(1, 4, 7)
                .adding(2, 5, 8);
    }

    private static boolean couldBeAnother(long[] counts, int cell, List<VisibleCount> shown) {
        int steps = 7;
        return IntStream.range(0, steps * steps * steps * steps).anyMatch(moves -> {
            var other = counts.clone();
            int left = moves;
            for (int i = 0; i < counts.length; i++) {
                other[i] += left % steps - steps / 2;
                left /= steps;
            }
            return other[cell] != counts[cell]
                    && LongStream.of(other).allMatch(count -> count >= 0)
                    && table(other).visible().equals(shown);
        });
    }
}
