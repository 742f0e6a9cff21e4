package org.footbridge.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.footbridge.bench.growth.Line.Point;
import org.junit.jupiter.api.Test;

/** A line is straight where its cost above the fixed cost grows like its size. */
class LineTest {

    @Test
    void a_linear_cost_on_top_of_a_fixed_one_has_slope_1() {
        var line =
                new Line("entries", "entries", 5, List.of(new Point(10, 6), new Point(100, 15), new Point(1000, 105)));

        assertThat(line.slope()).isCloseTo(1, within(1e-9));
        assertThat(line.isStraight()).isTrue();
    }

    @Test
    void a_quadratic_cost_has_slope_2_and_is_not_straight() {
        var line = new Line("entries", "entries", 0, List.of(new Point(10, 1), new Point(100, 100)));

        assertThat(line.wholeSlope()).isCloseTo(2, within(1e-9));
        assertThat(line.isStraight()).isFalse();
    }
}
